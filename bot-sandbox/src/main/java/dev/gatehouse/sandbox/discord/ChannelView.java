package dev.gatehouse.sandbox.discord;

/**
 * A channel in a user's list.
 *
 * @param locked only one role sees it
 */
public record ChannelView(long id, String name, boolean locked) {}
