/** Stories about {@code dev.gatehouse.discord.rim}. */
@NullMarked
package dev.gatehouse.discord.rim;

import org.jspecify.annotations.NullMarked;
