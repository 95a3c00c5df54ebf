/**
 * Roles as doors: who stands where, opening and closing, whether a role can be given at all, and the one table of what
 * Discord's error codes mean to us.
 */
@NullMarked
package dev.gatehouse.discord.door;

import org.jspecify.annotations.NullMarked;
