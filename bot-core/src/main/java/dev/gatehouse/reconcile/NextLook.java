package dev.gatehouse.reconcile;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When an account must be looked at again although nobody rings. */
final class NextLook {
    /** After an end has passed and Hilt still calls the membership live: its scheduler may lag behind its dates. */
    private static final List<Duration> SETTLING =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));

    private static final Duration WHILE_SILENT = Duration.ofSeconds(30);
    private static final Duration WHILE_DATELESS = Duration.ofHours(1);

    private NextLook() {}

    static Optional<Instant> after(List<Decision> decisions, Evidence evidence, Instant now) {
        return decisions.stream().flatMap(each -> due(each, evidence, now)).min(Instant::compareTo);
    }

    private static Stream<Instant> due(Decision decision, Evidence evidence, Instant now) {
        if (decision instanceof Decision.Allow allow) {
            return whileAllowed(allow, evidence, now).stream();
        }
        if (decision instanceof Decision.Deny deny) {
            return deny.settled() ? Stream.empty() : Stream.of(now.plus(AccessPolicy.SECOND_LOOK));
        }
        return Stream.of(whileHeld(evidence, now));
    }

    private static Optional<Instant> whileAllowed(Decision.Allow allow, Evidence evidence, Instant now) {
        if (evidence instanceof Evidence.Silent) {
            return Optional.of(now.plus(WHILE_SILENT));
        }
        boolean dateless = allow.until().isEmpty() && allow.phase() == Phase.GRACE;
        return dateless ? Optional.of(now.plus(WHILE_DATELESS)) : allow.until();
    }

    private static Instant whileHeld(Evidence evidence, Instant now) {
        if (evidence instanceof Evidence.Answered answered) {
            return answered.all().stream()
                    .flatMap(known -> settling(known, now))
                    .min(Instant::compareTo)
                    .orElse(now.plus(WHILE_DATELESS));
        }
        return now.plus(WHILE_SILENT);
    }

    private static Stream<Instant> settling(Known known, Instant now) {
        return known.membership().lastEnd().stream()
                .flatMap(end -> SETTLING.stream().map(end::plus))
                .filter(now::isBefore);
    }
}
