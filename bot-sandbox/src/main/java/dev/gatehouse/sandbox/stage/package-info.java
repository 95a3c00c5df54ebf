/**
 * The stage page: Discord, Hilt's checkout and Telegram side by side, under a calendar a visitor can move, with every
 * step of the bot's work lighting up as it happens.
 *
 * <p>Data flows one way: {@code Hands} change the stand-ins and what stands in {@code Front}; the view makers read both
 * into plain records; templates turn those into regions of the page; {@code Live} sends the regions that changed to
 * every open tab. A tab holds no state of its own, so a reload shows the same and two tabs agree.
 */
@NullMarked
package dev.gatehouse.sandbox.stage;

import org.jspecify.annotations.NullMarked;
