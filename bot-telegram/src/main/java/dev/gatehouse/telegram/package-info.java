/**
 * Telegram, wired: the one class the rest of the house starts and stops, and what it needs.
 */
@NullMarked
package dev.gatehouse.telegram;

import org.jspecify.annotations.NullMarked;
