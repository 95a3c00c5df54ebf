package dev.gatehouse.app.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The rhythm of the house.
 *
 * @param sweepEvery how often everybody is looked at without a reason
 * @param feedEvery how often Hilt's event feed is asked for what the webhooks missed
 * @param keepEvents how long an event that is settled is kept
 * @param settle how long after an end Hilt may still change its mind
 * @param clockUrl where calendar time comes from in a sandbox; empty for the machine's clock
 */
public record TimesPart(
        Duration sweepEvery, Duration feedEvery, Duration keepEvents, Duration settle, Optional<URI> clockUrl) {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Hilt repeats an event for almost three hours; forgotten sooner, it would be new each time. */
    private static final Duration LEAST_KEPT = Duration.ofDays(1);

    /** A look in the very second of an end would take the door from somebody whom Hilt moves to grace a moment later. */
    private static final Duration LEAST_HELD = Duration.ofMinutes(1);

    static TimesPart read(Values values) {
        Optional<URI> clock = values.uri(SettingKey.CLOCK_URL, Values.WEB);
        return new TimesPart(
                values.duration(SettingKey.SWEEP_EVERY, SECOND, Duration.ofHours(1)),
                values.duration(SettingKey.FEED_EVERY, SECOND, Duration.ofMinutes(5)),
                values.duration(SettingKey.KEEP_EVENTS, LEAST_KEPT, Duration.ofDays(90)),
                values.duration(SettingKey.SETTLE, clock.isPresent() ? Duration.ZERO : LEAST_HELD, Duration.ofHours(1)),
                clock);
    }
}
