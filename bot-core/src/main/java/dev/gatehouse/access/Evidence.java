package dev.gatehouse.access;

import java.time.Instant;
import java.util.List;

/** What is known of somebody's memberships. That Hilt is silent never looks like Hilt saying "none". */
public sealed interface Evidence {

    /** Every membership known of the person, answered just now or not. */
    List<Known> known();

    /**
     * Hilt answered, or our rows hold what it last answered.
     *
     * @param all every membership of the account and those linked to it
     * @param askedAt when the oldest request behind this was sent; {@link Instant#MIN} when some part was never asked
     */
    record Answered(List<Known> all, Instant askedAt) implements Evidence {
        public Answered {
            all = List.copyOf(all);
        }

        @Override
        public List<Known> known() {
            return all;
        }
    }

    /**
     * No usable answer.
     *
     * @param known what the rows hold of the account: enough to keep, never to revoke
     * @param alarming the silence needs a human: not mere unavailability, but an answer that cannot be true
     */
    record Silent(String why, List<Known> known, boolean alarming) implements Evidence {
        public Silent {
            known = List.copyOf(known);
        }
    }
}
