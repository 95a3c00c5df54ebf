package dev.gatehouse.door;

import dev.gatehouse.access.Place;
import java.time.Instant;
import java.util.List;

/**
 * Invite links of other people by which anybody walks past a door without asking. Telegram shows a bot nobody else's
 * links, so one is known only once somebody came in by it. Calls block and throw the store's unchecked exception when it
 * is away.
 */
public interface OpenLinks {
    /**
     * Somebody came in by it.
     *
     * @param link as Telegram shows it, its second half left out
     * @param creator the numeric id of the administrator whose link it is
     */
    void used(Place chat, String link, long creator, Instant at);

    /** Those used at or after {@code since}, the latest first. */
    List<OpenLink> usedSince(Place chat, Instant since);

    /** One such link. */
    record OpenLink(String link, long creator, Instant usedAt) {}
}
