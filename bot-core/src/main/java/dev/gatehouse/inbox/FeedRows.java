package dev.gatehouse.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What is known of Hilt's feed. */
public interface FeedRows {
    /** Since when the feed is followed: {@code now} at the very first call, and the same ever after. */
    Instant followedSince(Instant now);

    /** Those of these occurrences that are stored, whether a webhook or the feed told of them. */
    Set<String> stored(Collection<String> occurrences);

    /**
     * Whether any of these occurrences is stored under another id than one of {@code told}: by a webhook, which another
     * node may have taken.
     */
    boolean hasOthers(Collection<String> occurrences, Collection<String> told);
}
