package dev.gatehouse.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person should have been told by now. Compared with what they were told last, so that however often the loop
 * runs, each change is told once.
 *
 * @param mark what is remembered of it; equal marks say the same
 * @param key the text
 * @param until the date it speaks of
 * @param wayIn the person needs the way to the door
 * @param urgent told at night too: something changed at the door
 */
public record Level(String mark, String key, Optional<Instant> until, boolean wayIn, boolean urgent) {
    static final String LAPSED = "LAPSED";
    static final String OFFER = "OFFER";
    private static final String INSIDE = "INSIDE ";
    private static final String GRACE = "GRACE ";

    static Level now(String mark, String key) {
        return new Level(mark, key, Optional.empty(), false, true);
    }

    /** In, and until when. */
    static Level inside(String key, Optional<Instant> until) {
        return new Level(INSIDE + date(until), key + open(until), until, false, true);
    }

    /** The paid time is over, the door still open. */
    static Level grace(Optional<Instant> until) {
        return new Level(GRACE + date(until), "notice.grace" + open(until), until, false, false);
    }

    /** Told in time, and only by day. */
    static Level reminder(String mark, String key, Instant until) {
        return new Level(mark, key, Optional.of(until), false, false);
    }

    Level withWayIn() {
        return new Level(mark, key, until, true, urgent);
    }

    /** Whether somebody who was told {@code mark} last believes to be in. */
    static boolean saysInside(String mark) {
        return mark.startsWith(INSIDE) || mark.startsWith(GRACE);
    }

    private static String date(Optional<Instant> until) {
        return until.map(Instant::toString).orElse("open");
    }

    private static String open(Optional<Instant> until) {
        return until.isPresent() ? "" : ".open";
    }

    /** Somebody has just paid and is in: there is a receipt to be had. */
    boolean paid() {
        return key.startsWith("notice.inside") || key.equals("notice.renewed");
    }
}
