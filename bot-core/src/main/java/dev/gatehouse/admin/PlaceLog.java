package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.PlaceRows.Settled;
import dev.gatehouse.audit.AuditReader;
import dev.gatehouse.audit.AuditReader.Numbered;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells in the room each place chose what its doors answered (grants, lapses and failures, with a button that shows the
 * person) and what was decided about its gates. It begins with what happens after a start; the trail itself holds everything.
 */
public final class PlaceLog implements Runnable {
    private static final int AT_ONCE = 500;
    private static final int LINES = 15;
    private static final int PEOPLE = 5;

    private final AuditReader trail;
    private final Supplier<Gates> gates;
    private final Places places;
    private final Sites sites;
    private final Buttons buttons;
    private long told = -1;

    public PlaceLog(AuditReader trail, Supplier<Gates> gates, Places places, Sites sites, Buttons buttons) {
        this.trail = trail;
        this.gates = gates;
        this.places = places;
        this.sites = sites;
        this.buttons = buttons;
    }

    /** Tells what is new; called again and again by one thread. */
    @Override
    public void run() {
        if (told < 0) {
            told = trail.newest();
            return;
        }
        List<Numbered> news = trail.since(told, AT_ONCE);
        if (news.isEmpty()) {
            return;
        }
        Map<Place, List<Entry>> byPlace = new LinkedHashMap<>();
        news.stream()
                .map(Numbered::entry)
                .filter(PlaceLog::isTold)
                .forEach(
                        entry -> place(entry).ifPresent(place -> byPlace.merge(place, List.of(entry), PlaceLog::both)));
        byPlace.forEach(this::tell);
        told = news.get(news.size() - 1).number();
    }

    /** What the doors answered, and what was decided about a gate as a whole. */
    private static boolean isTold(Entry entry) {
        return entry.kind() == Entry.Kind.ANSWER
                || (entry.kind() == Entry.Kind.COMMAND && entry.account().isEmpty());
    }

    private static List<Entry> both(List<Entry> some, List<Entry> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Optional<Place> place(Entry entry) {
        return entry.gate().flatMap((GateId id) -> gates.get().find(id)).map(gate -> gate.place());
    }

    private void tell(Place place, List<Entry> entries) {
        Optional<Settled> settled = places.find(place);
        settled.flatMap(Settled::log)
                .ifPresent(room -> sites.post(place.platform(), room, message(settled.orElseThrow(), entries)));
    }

    private Message message(Settled settled, List<Entry> entries) {
        String lines = entries.stream().limit(LINES).map(PlaceLog::line).collect(Collectors.joining("\n"));
        String rest = entries.size() > LINES ? "\n… +" + (entries.size() - LINES) : "";
        Texts texts = new Texts(Locale.forLanguageTag(settled.language()));
        List<Button> shown = entries.stream()
                .flatMap(entry -> entry.account().stream())
                .distinct()
                .limit(PEOPLE)
                .map(account -> buttons.open(
                        settled.place(), texts.plain("gate.member.button") + ": " + account.id(), show(account)))
                .toList();
        return Talk.words(lines + rest).with(shown);
    }

    private static Wish show(PlatformAccount account) {
        return Wish.to(Deed.MEMBER).with("account", Long.toString(account.id()));
    }

    private static String line(Entry entry) {
        return "• " + entry.account().map(account -> account + ": ").orElse("") + entry.words();
    }
}
