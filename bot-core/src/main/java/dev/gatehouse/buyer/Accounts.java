package dev.gatehouse.buyer;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.LinkCode.Purpose;
import dev.gatehouse.notice.Languages;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The commands about a person's own accounts: linked by one-time codes, parted, moved to a new one. */
public final class Accounts implements AccountDesk {
    private final Shelf shelf;
    private final Codes codes;
    private final Ties ties;
    private final Listeners listeners;

    public Accounts(Shelf shelf, Codes codes, Ties ties, Listeners listeners) {
        this.shelf = shelf;
        this.codes = codes;
        this.ties = ties;
        this.listeners = listeners;
    }

    @Override
    public Message link(Customer customer, Optional<String> code) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Texts texts = texts(customer);
        return code.map(typed -> linkWith(texts, customer, typed)).orElseGet(() -> linkCode(texts, customer));
    }

    private Message linkCode(Texts texts, Customer customer) {
        Person person = ties.of(customer.account());
        Platform other = other(customer);
        if (person.isFormer(customer.account())) {
            return texts.message("moved.away", Map.of());
        }
        if (person.on(other).isPresent()) {
            return texts.message("link.already", Map.of("platform", other.title()));
        }
        return offer(texts, codes.offer(customer, Purpose.LINK), "link.code", other);
    }

    private static Message offer(Texts texts, Codes.Fresh code, String key, Platform platform) {
        return texts.message(key, Map.of("code", code.text(), "until", code.until(), "platform", platform.title()));
    }

    private Message linkWith(Texts texts, Customer customer, String typed) {
        Codes.Typed found = codes.find(customer, typed, Purpose.LINK);
        if (found.code().isEmpty()) {
            return texts.message(found.tooMany() ? "code.tries" : "link.nocode", Map.of());
        }
        LinkCode code = found.code().get();
        return switch (ties.link(code, customer)) {
            case DONE -> texts.message("link.done", who(code));
            case NO_CODE -> texts.message("link.nocode", Map.of());
            case ALREADY ->
                texts.message("link.already", Map.of("platform", other(customer).title()));
            case TAKEN -> texts.message("link.taken", Map.of());
        };
    }

    @Override
    public Message unlink(Customer customer) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Texts texts = texts(customer);
        Person person = ties.of(customer.account());
        if (person.isFormer(customer.account()) || person.on(other(customer)).isEmpty()) {
            return texts.message("unlink.nothing", Map.of());
        }
        ties.unlink(customer.account());
        return texts.message("unlink.done", Map.of());
    }

    @Override
    public Message move(Customer customer, Optional<String> code) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Texts texts = texts(customer);
        return code.map(typed -> question(texts, customer, typed))
                .orElseGet(() -> offer(
                        texts,
                        codes.offer(customer, Purpose.MOVE),
                        "move.code",
                        customer.account().platform()));
    }

    /** The old account hears what it gives away before it does. */
    private Message question(Texts texts, Customer customer, String typed) {
        Codes.Typed found = codes.find(customer, typed, Purpose.MOVE);
        if (found.code().isEmpty()) {
            return texts.message(found.tooMany() ? "code.tries" : "move.nocode", Map.of());
        }
        Button yes = new Button.Choice(
                texts.plain("move.button"), MOVE + OneTimeCode.typed(typed).text());
        return hindrance(texts, customer)
                .orElseGet(() -> texts.message("move.sure", who(found.code().get()), yes));
    }

    @Override
    public Message moveNow(Customer customer, String typed) {
        Texts texts = texts(customer);
        Codes.Typed found = codes.find(customer, typed, Purpose.MOVE);
        if (found.code().isEmpty()) {
            return texts.message(found.tooMany() ? "code.tries" : "move.nocode", Map.of());
        }
        return hindrance(texts, customer)
                .orElseGet(() -> moveTo(texts, customer, found.code().get()));
    }

    private Message moveTo(Texts texts, Customer customer, LinkCode code) {
        return switch (ties.move(customer.account(), code.account(), Optional.of(code), "the person")) {
            case DONE -> texts.message("move.done", who(code));
            case NO_CODE -> texts.message("move.nocode", Map.of());
            case ALREADY -> texts.message("move.same", Map.of());
            case TAKEN -> texts.message("move.taken", Map.of());
        };
    }

    @Override
    public Message language(Customer customer, Optional<String> typed) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Optional<Locale> wanted = typed.flatMap(Languages::typed);
        String all = Languages.all().stream().map(Languages::name).collect(Collectors.joining(", "));
        return wanted.map(language ->
                        listeners.speak(customer.account(), language).message("language.done", Map.of()))
                .orElseGet(() -> texts(customer).message("language.which", Map.of("languages", all)));
    }

    @Override
    public Message timezone(Customer customer, Optional<String> typed) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Optional<ZoneId> zone = typed.flatMap(Accounts::zone);
        if (zone.isEmpty()) {
            return texts(customer).message("zone.which", Map.of());
        }
        return listeners
                .live(customer.account(), zone.get())
                .message("zone.done", Map.of("zone", zone.get().getId()));
    }

    private static Optional<ZoneId> zone(String typed) {
        try {
            return Optional.of(ZoneId.of(typed.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public Texts texts(Customer customer) {
        return listeners.spoke(customer.account(), customer.locale());
    }

    @Override
    public Texts textsFor(PlatformAccount account) {
        return listeners.texts(account);
    }

    private Optional<Message> hindrance(Texts texts, Customer customer) {
        if (ties.of(customer.account()).isFormer(customer.account())) {
            return Optional.of(texts.message("moved.away", Map.of()));
        }
        Optional<Instant> when = ties.mayMoveAt(customer.account());
        return when.map(at -> texts.message("move.soon", Map.of("when", at)));
    }

    private static Map<String, Object> who(LinkCode code) {
        return Map.of("platform", code.account().platform().title(), "account", code.label());
    }

    private static Platform other(Customer customer) {
        return Arrays.stream(Platform.values())
                .filter(each -> each != customer.account().platform())
                .findFirst()
                .orElseThrow();
    }
}
