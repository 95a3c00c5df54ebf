package dev.gatehouse.telegram;

import dev.gatehouse.door.ChatLinks;
import dev.gatehouse.door.ChatOwners;
import dev.gatehouse.door.JoinRequests;
import dev.gatehouse.door.OpenLinks;
import dev.gatehouse.door.SeenMembers;
import dev.gatehouse.door.UpdateRows;
import dev.gatehouse.telegram.door.Migration;
import java.util.function.Consumer;

/**
 * What must outlive a restart because Telegram tells it only once.
 *
 * @param migrations rewrites a chat's number wherever it is kept; may be told of one migration many times
 */
public record TelegramRows(
        JoinRequests requests,
        UpdateRows updates,
        ChatLinks links,
        OpenLinks openLinks,
        SeenMembers seen,
        ChatOwners owners,
        Consumer<Migration> migrations) {}
