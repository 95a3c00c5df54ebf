/**
 * A Telegram of one's own: people, chats, invite links and one bot, behind the Bot API's own addresses, shapes and
 * refusals. It is driven through {@link dev.gatehouse.sandbox.telegram.TelegramStandIn} or {@code /__sandbox/}.
 */
@NullMarked
package dev.gatehouse.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
