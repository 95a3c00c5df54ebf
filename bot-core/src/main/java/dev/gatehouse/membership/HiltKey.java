package dev.gatehouse.membership;

import dev.gatehouse.access.Urgency;

/** What Hilt says of the key that asks. Budget, time limit and errors as for {@link HiltReads}. */
public interface HiltKey {
    /** {@code GET /v1/integrations/health}; absent when the key may not even ask (403). */
    Reply<Card> card(Urgency urgency);

    /**
     * What a key is good for.
     *
     * @param mayWrite make checkout links; Hilt's permission {@code execute}
     */
    record Card(boolean sandbox, boolean mayRead, boolean mayWrite) {}
}
