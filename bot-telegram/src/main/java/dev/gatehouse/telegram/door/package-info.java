/**
 * Chats as doors: who stands where, letting in, taking back, and Telegram's refusals in the house's words.
 */
@NullMarked
package dev.gatehouse.telegram.door;

import org.jspecify.annotations.NullMarked;
