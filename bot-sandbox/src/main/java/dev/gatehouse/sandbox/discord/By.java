package dev.gatehouse.sandbox.discord;

/**
 * Who does something in a guild, and why.
 *
 * @param reason empty when none was given
 */
record By(long who, String reason) {}
