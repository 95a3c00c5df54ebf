package dev.gatehouse.membership;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Known;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one question to Hilt has brought so far: every flaw makes the whole of it silence. */
final class Hearing {
    private record Flaw(String why, boolean alarming) {}

    private Optional<Instant> oldest = Optional.empty();
    private Optional<Flaw> flaw = Optional.empty();
    private boolean given = true;

    void heard(Instant askedAt) {
        oldest = Optional.of(oldest.filter(askedAt::isAfter).orElse(askedAt));
    }

    /** The answers do not count; an alarming flaw outweighs another. */
    void flawed(String why, boolean alarming) {
        if (flaw.isEmpty() || (alarming && !flaw.get().alarming())) {
            flaw = Optional.of(new Flaw(why, alarming));
        }
    }

    /** Hilt does not answer at all: asking on would only wait. */
    void givenUp(Reply.Silent<?> silent) {
        flawed(silent.why(), silent.alarming());
        given = false;
    }

    boolean goesOn() {
        return given;
    }

    String inWords(int memberships) {
        return flaw.map(each -> "no usable answer: " + each.why()).orElse("memberships at Hilt: " + memberships);
    }

    /** @param unknown some account of the person has no membership that is known */
    Evidence evidence(Standing standing, List<Known> all, boolean unknown) {
        if (flaw.isPresent()) {
            return new Evidence.Silent(flaw.get().why(), all, flaw.get().alarming());
        }
        if (standing instanceof Standing.Unverified unverified) {
            return new Evidence.Silent(unverified.why(), all, unverified.alarming());
        }
        if (standing instanceof Standing.Foreign foreign) {
            return new Evidence.Silent(foreign.why(), all, false);
        }
        if (standing instanceof Standing.Unknowable unknowable && unknown) {
            return new Evidence.Silent(unknowable.why(), all, false);
        }
        return new Evidence.Answered(all, oldest.orElse(Instant.MIN));
    }
}
