/**
 * Discord on loopback: REST v10 and the gateway over state that is kept, with Discord's refusals, deadlines and rate
 * windows, and the acts of people and moderators as methods and control routes.
 */
@NullMarked
package dev.gatehouse.sandbox.discord;

import org.jspecify.annotations.NullMarked;
