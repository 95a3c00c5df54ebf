package dev.gatehouse.sandbox.hilt;

/** Behaviours that Hilt does not publish, or that a client must survive. All are off at the start. */
public enum Switch {
    /** {@code grace_ends_at} is filled in from the first day, not only once grace has begun. */
    GRACE_END_WHILE_ACTIVE,
    /** Status stays behind the dates: nothing expires until the switch is off again. */
    CALENDAR_STOPPED,
    /** A gift sends {@code membership.renewed}; otherwise it sends nothing. */
    GIFT_EMITS_RENEWED,
    /** A checkout link is spent by its first confirmed payment; otherwise it sells until it expires. */
    HANDOFF_ONCE,
    /** Times as Python writes them, with microseconds and {@code +00:00}. */
    FRACTIONAL_TIMES,
    /** A membership is answered bare, without periods and events around it. */
    BARE_MEMBERSHIP_DETAIL,
    /** {@code count} of a membership list is the size of the page, not of the whole. */
    COUNT_IS_PAGE_SIZE,
    /** A lookup by identity finds nobody. */
    LOOKUP_BY_IDENTITY_BLIND,
    /** Lookups bring memberships of other people along. */
    NOISE_IN_LOOKUPS,
    /** The event feed runs from old to new. */
    FEED_OLDEST_FIRST,
    /** Records of the event feed have ids other than the envelopes. */
    FEED_IDS_OF_ITS_OWN,
    /** The payload of a feed record is the envelope's data alone. */
    FEED_PAYLOAD_IS_DATA
}
