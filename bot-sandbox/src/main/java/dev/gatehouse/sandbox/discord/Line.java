package dev.gatehouse.sandbox.discord;

/**
 * A message as one user's client shows it.
 *
 * @param thinking an answer was promised and has not come
 * @param occasion who used which command, for an answer to one; otherwise empty
 */
public record Line(Message message, boolean thinking, String occasion) {}
