/** Stories about {@code dev.gatehouse.discord.door}. */
@NullMarked
package dev.gatehouse.discord.door;

import org.jspecify.annotations.NullMarked;
