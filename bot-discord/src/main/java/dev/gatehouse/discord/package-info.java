/**
 * Discord: logs in, stays logged in, and puts doors, commands and the rim together. Nothing outside this module sees JDA.
 */
@NullMarked
package dev.gatehouse.discord;

import org.jspecify.annotations.NullMarked;
