package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.Delivery;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.Membership;
import dev.gatehouse.sandbox.hilt.Memberships;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Calendar time on the stage: how it stands, what it brings next, and how to move it. */
final class Calendar {
    /** Past a moment by this much everybody agrees that it is over. */
    private static final Duration PAST = Duration.ofSeconds(2);

    private final SandboxClock clock;
    private final HiltStandIn hilt;

    Calendar(Sandbox sandbox) {
        this.clock = sandbox.clock();
        this.hilt = sandbox.hilt();
    }

    private record Coming(Instant at, String what) {}

    ClockView look(boolean botRuns) {
        String next = next().map(each -> each.what() + ", " + Moments.clock(each.at()))
                .orElse("");
        String ahead = "ahead of the machine by " + Ago.size(clock.offset());
        return new ClockView(Moments.full(clock.instant()), ahead, next, botRuns);
    }

    void advance(Duration by) {
        clock.advance(by);
    }

    /** Moves to just after whatever comes next; stays where it is when nothing does. */
    void toNext() {
        next().ifPresent(each -> clock.moveTo(each.at().plus(PAST)));
    }

    private Optional<Coming> next() {
        Instant now = clock.instant();
        Stream<Coming> turns = hilt.memberships().nextToTurn().stream().map(this::turn);
        Stream<Coming> deliveries = hilt.webhooks().deliveries().stream()
                .map(Delivery::nextAttemptAt)
                .flatMap(Stream::ofNullable)
                .map(at -> new Coming(at, "a webhook is sent again"));
        return Stream.concat(turns, deliveries)
                .filter(each -> each.at().isAfter(now))
                .min(Comparator.comparing(Coming::at));
    }

    private Coming turn(Membership row) {
        boolean toGrace = row.status().equals("ACTIVE") && row.term().graceEnd() != null;
        String who = row.identity().display() == null
                ? "a membership"
                : row.identity().display();
        String what = who + ": " + hilt.title(row.productId()) + (toGrace ? " goes into grace" : " ends");
        return new Coming(Memberships.turnsAt(row), what);
    }
}
