/**
 * What the three stand-ins share: the movable calendar clock, the log of every call received, faults on demand and the
 * HTTP server around them.
 *
 * <p>Nothing here, or below, uses a line of the bot: a simulator that shared the bot's code would agree with its
 * mistakes.
 */
@NullMarked
package dev.gatehouse.sandbox;

import org.jspecify.annotations.NullMarked;
