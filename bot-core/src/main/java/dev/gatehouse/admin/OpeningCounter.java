package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.Menu.Option;
import dev.gatehouse.admin.Openings.Outlook;
import dev.gatehouse.notice.Room;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The day a group that was free becomes one for members: who is inside, who is exempt, from when, and that it is told. */
final class OpeningCounter implements Counter {
    private static final int SHOWN = 15;
    private static final int TICKED_AT_ONCE = 25;
    private static final String OFF = "off";

    private final Kit kit;
    private final Openings openings;
    private final Members members;
    private final Placard placard;

    OpeningCounter(Kit kit, Openings openings, Members members) {
        this.kit = kit;
        this.openings = openings;
        this.members = members;
        this.placard = new Placard(kit);
    }

    @Override
    public Panel serve(Talk talk) {
        return kit.gate(talk).map(gate -> at(talk, gate)).orElseGet(() -> kit.whichGate(talk));
    }

    private Panel at(Talk talk, Gate gate) {
        Wish wish = talk.wish().with("gate", gate.id().value());
        if (wish.get("day").filter(OFF::equals).isPresent()) {
            openings.callOff(gate, talk.admin().owner());
            return talk.say("gate.opening.off", Map.of("door", kit.sites().title(gate)));
        }
        if (gate.mode() == GateMode.EXCLUSIVE) {
            throw new NotDoneException(
                    "EXCLUSIVE_ALREADY",
                    "This gate manages everybody inside already.",
                    "See whom that concerns with: dry-run.");
        }
        wish.get("exempt").ifPresent(ticked -> exempt(talk, gate, ticked));
        Talk on = talk.with(wish.without("exempt"));
        Optional<Instant> day = wish.get("day").map(OpeningCounter::day);
        return day.map(at -> set(on, gate, at)).orElseGet(() -> list(on, gate));
    }

    private void exempt(Talk talk, Gate gate, String ticked) {
        for (String id : ticked.split(",", -1)) {
            Talk one = talk.with(talk.wish().with("account", id));
            one.number("account")
                    .map(number -> new PlatformAccount(gate.platform(), number))
                    .ifPresent(account -> members.exempt(new Order(
                            account,
                            Optional.of(gate.id()),
                            talk.admin().owner(),
                            "exempt from the opening day",
                            Optional.empty())));
        }
    }

    private Panel list(Talk talk, Gate gate) {
        Outlook outlook = openings.outlook(gate);
        Panel panel = withPeople(
                talk, outlook, "gate.opening", Map.of("door", kit.sites().title(gate)));
        Optional<OpeningDay> planned = openings.planned(gate);
        if (planned.isPresent()) {
            Map<String, Object> values = Map.of(
                    "day", planned.get().at(), "count", planned.get().listed().size());
            panel = panel.below(talk.say("gate.opening.planned", values).message())
                    .with(talk.press("gate.opening.off.button", talk.wish().with("day", OFF)));
        }
        return panel.with(talk.ask("gate.opening.day.button", Forms.DAY, talk.wish()));
    }

    private Panel set(Talk talk, Gate gate, Instant day) {
        Outlook outlook = openings.outlook(gate);
        int losing = outlook.losing().size();
        Optional<Long> typed = talk.number("count");
        if (talk.wish().has("save") && (losing == 0 || typed.isPresent())) {
            openings.plan(gate, day, typed.orElse(0L).intValue(), talk.admin().owner());
            return announced(talk, gate, day);
        }
        Map<String, Object> values = Map.of("door", kit.sites().title(gate), "day", day);
        Panel panel = withPeople(talk, outlook, "gate.opening.preview", values);
        if (gate.platform() == Platform.DISCORD && !talk.wish().has("room")) {
            panel = panel.pick(talk.rooms("gate.opening.room.hint", "room"));
        }
        Wish save = talk.wish().with("save", "yes");
        return panel.with(
                losing == 0
                        ? talk.press("gate.save.button", save)
                        : talk.ask("gate.opening.count.button", Forms.COUNT, save));
    }

    /** On Telegram the chat is its own room. */
    private Panel announced(Talk talk, Gate gate, Instant day) {
        Optional<Room> room = gate.platform() == Platform.TELEGRAM
                ? Optional.of(Room.of(gate.place().id()))
                : talk.room("room");
        boolean posted = room.map(there -> kit.sites().post(gate.platform(), there, placard.ofOpening(gate, day)))
                .orElse(true);
        Panel done = talk.say("gate.opening.set", Map.of("door", kit.sites().title(gate), "day", day))
                .with(talk.press(
                        "gate.opening.off.button",
                        Wish.to(Deed.OPENING_DAY)
                                .with("gate", gate.id().value())
                                .with("day", OFF)));
        return posted ? done : done.below(talk.say("gate.setup.unposted").message());
    }

    private Panel withPeople(Talk talk, Outlook outlook, String key, Map<String, Object> values) {
        List<PlatformAccount> losing = outlook.losing();
        Map<String, Object> all = new HashMap<>(values);
        all.put("count", losing.size());
        all.put("lines", lines(losing));
        Panel panel = talk.say(key, all);
        if (!outlook.isWhole()) {
            panel = panel.below(talk.say("gate.opening.partly").message());
        }
        if (losing.isEmpty()) {
            return panel;
        }
        int from = page(talk, losing.size());
        List<Option> page = losing.subList(from, Math.min(losing.size(), from + TICKED_AT_ONCE)).stream()
                .map(account -> new Option(Long.toString(account.id()), account.toString(), "", false))
                .toList();
        panel = panel.pick(talk.words("gate.opening.exempt.hint", "exempt", page, page.size()));
        return losing.size() <= TICKED_AT_ONCE
                ? panel
                : panel.with(talk.press(
                        "gate.opening.more.button", talk.wish().with("from", Integer.toString(from + TICKED_AT_ONCE))));
    }

    /** Past the last page comes the first. */
    private static int page(Talk talk, int all) {
        long from = talk.number("from").orElse(0L);
        return from < 0 || from >= all ? 0 : (int) from;
    }

    private static String lines(List<PlatformAccount> losing) {
        String shown = losing.stream().limit(SHOWN).map(each -> "\n• " + each).collect(Collectors.joining());
        return losing.size() > SHOWN ? shown + "\n… +" + (losing.size() - SHOWN) : shown;
    }

    /** A day begins at noon UTC here: it is the same date nearly everywhere, and nobody's night on most of the earth. */
    private static Instant day(String typed) {
        try {
            return typed.contains("T")
                    ? Instant.parse(typed)
                    : LocalDate.parse(typed).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notADay) {
            throw new NotDoneException("NOT_A_DAY", "'" + typed + "' is no day.", "Type it as 2026-12-31.");
        }
    }
}
