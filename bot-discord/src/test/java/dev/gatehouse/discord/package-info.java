/** The bot against a stateful Discord on loopback, through the real JDA. */
@NullMarked
package dev.gatehouse.discord;

import org.jspecify.annotations.NullMarked;
