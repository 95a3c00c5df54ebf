package dev.gatehouse.reconcile;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.PlatformAccount;
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

    /** While Hilt is silent, an eighth of the time for which it has been, between these two. */
    private static final Duration SILENT_AT_LEAST = Duration.ofSeconds(30);

    private static final Duration SILENT_AT_MOST = Duration.ofMinutes(10);
    private static final int SILENT_SHARE = 8;

    private static final Duration WHILE_DATELESS = Duration.ofHours(1);

    private NextLook() {}

    static Optional<Instant> after(PlatformAccount account, List<Decision> decisions, Evidence evidence, Instant now) {
        return decisions.stream()
                .flatMap(each -> due(account, each, evidence, now))
                .min(Instant::compareTo);
    }

    private static Stream<Instant> due(PlatformAccount account, Decision decision, Evidence evidence, Instant now) {
        if (decision instanceof Decision.Allow allow) {
            return whileAllowed(account, allow, evidence, now).stream();
        }
        if (decision instanceof Decision.Deny deny) {
            return deny.settled() ? Stream.empty() : Stream.of(now.plus(AccessPolicy.SECOND_LOOK));
        }
        return Stream.of(whileHeld(account, evidence, now));
    }

    private static Optional<Instant> whileAllowed(
            PlatformAccount account, Decision.Allow allow, Evidence evidence, Instant now) {
        if (evidence instanceof Evidence.Silent) {
            return Optional.of(now.plus(whileSilent(account, evidence, now)));
        }
        boolean dateless = allow.until().isEmpty() && allow.phase() == Phase.GRACE;
        return dateless ? Optional.of(now.plus(WHILE_DATELESS)) : allow.until();
    }

    private static Instant whileHeld(PlatformAccount account, Evidence evidence, Instant now) {
        if (evidence instanceof Evidence.Answered answered) {
            return answered.all().stream()
                    .flatMap(known -> settling(known, now))
                    .min(Instant::compareTo)
                    .orElse(now.plus(WHILE_DATELESS));
        }
        return now.plus(whileSilent(account, evidence, now));
    }

    private static Duration whileSilent(PlatformAccount account, Evidence evidence, Instant now) {
        Duration silent = evidence.known().stream()
                .flatMap(NextLook::needs)
                .filter(now::isAfter)
                .max(Instant::compareTo)
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
        return whileSilent(account, silent);
    }

    /**
     * Spread by the account over a quarter more: those who wait together do not come back together.
     *
     * @param silence for how long Hilt has been silent about this account
     */
    static Duration whileSilent(PlatformAccount account, Duration silence) {
        Duration silent = silence.dividedBy(SILENT_SHARE);
        Duration wait = silent.compareTo(SILENT_AT_MOST) > 0 ? SILENT_AT_MOST : silent;
        Duration bounded = wait.compareTo(SILENT_AT_LEAST) < 0 ? SILENT_AT_LEAST : wait;
        long quarter = bounded.toMillis() / 4;
        return bounded.plusMillis(Math.floorMod(Long.hashCode(account.id() * 31), quarter));
    }

    /** Since when nothing was heard that is still needed: the last answer, or the end that has passed since. */
    private static Stream<Instant> needs(Known known) {
        return Stream.concat(Stream.of(known.askedAt()), known.membership().lastEnd().stream());
    }

    private static Stream<Instant> settling(Known known, Instant now) {
        return known.membership().lastEnd().stream()
                .flatMap(end -> SETTLING.stream().map(end::plus))
                .filter(now::isBefore);
    }
}
