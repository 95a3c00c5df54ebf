/** What this Telegram enforces, spoken to by raw HTTP, and one round trip through the unchanged client library. */
@NullMarked
package dev.gatehouse.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
