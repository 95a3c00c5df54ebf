package dev.gatehouse.web;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.NotDoneException;
import dev.gatehouse.admin.Order;
import dev.gatehouse.web.AdminRoute.Question;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The parts of an admin's request in the words of the house; what cannot be read is refused with an example. */
record Asked(Question question) {
    private static final int LONGEST_TERM = 36_500;

    PlatformAccount account() {
        return new PlatformAccount(platform(), id("80351110224678912"));
    }

    Place place() {
        return new Place(platform(), id("-1001234567890"));
    }

    private long id(String example) {
        String given = question.path("id");
        if (!given.matches("-?[0-9]{1,19}")) {
            throw new NotDoneException(
                    "NOT_AN_ID",
                    "'" + given + "' is no numeric id; names and handles change hands.",
                    "Give the number, such as " + example + ".");
        }
        return number(given, example);
    }

    private Platform platform() {
        return Platform.ofWord(question.path("platform"))
                .orElseThrow(() -> notUnderstood(question.path("platform"), "discord or telegram"));
    }

    Order order(Instant now) {
        return new Order(account(), gate(), owner(), text("reason").orElse("no reason given"), until(now));
    }

    Optional<GateId> gate() {
        return text("gate").map(GateId::new);
    }

    GateId needsGate() {
        return gate().orElseThrow(() -> notUnderstood("a request without a gate", "?gate=0123456789ab"));
    }

    String owner() {
        return text("owner").orElse("an admin");
    }

    Optional<String> text(String name) {
        return question.query(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    long room() {
        return number(text("room").orElse(""), "?room=1100000000000000005");
    }

    int count(String name) {
        String given = text(name).orElse("");
        long number = number(given, "?" + name + "=3");
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw notUnderstood(given, "?" + name + "=3");
        }
        return (int) number;
    }

    /** An end given as a moment, or as days from now. */
    Optional<Instant> until(Instant now) {
        return text("until").map(Asked::moment).or(() -> text("days").map(days -> inDays(days, now)));
    }

    private static Instant inDays(String days, Instant now) {
        long number = number(days, "?days=14");
        if (number < 1 || number > LONGEST_TERM) {
            throw notUnderstood(days, "?days=14");
        }
        return now.plus(Duration.ofDays(number));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAMoment) {
            throw notUnderstood(text, "?until=2026-12-31T18:00:00Z");
        }
    }

    private static long number(String text, String example) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw notUnderstood(text, example);
        }
    }

    static NotDoneException notUnderstood(String what, String example) {
        return new NotDoneException(
                "NOT_UNDERSTOOD", "'" + what + "' is not understood.", "Write it as in " + example + ".");
    }
}
