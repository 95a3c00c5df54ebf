/** Stories about {@code dev.gatehouse.discord.command}. */
@NullMarked
package dev.gatehouse.discord.command;

import org.jspecify.annotations.NullMarked;
