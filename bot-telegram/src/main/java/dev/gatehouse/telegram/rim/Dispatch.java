package dev.gatehouse.telegram.rim;

import dev.gatehouse.telegram.command.Conversation;
import dev.gatehouse.telegram.door.GuardQueries;
import dev.gatehouse.telegram.door.Migration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Which part of the house an update is for. */
public final class Dispatch {
    private final DoorEvents door;
    private final Conversation conversation;
    private final GuardQueries guard;
    private final Consumer<Migration> migrations;
    private final PollWatch watch;

    public Dispatch(
            DoorEvents door,
            GuardQueries guard,
            Conversation conversation,
            Consumer<Migration> migrations,
            PollWatch watch) {
        this.door = door;
        this.guard = guard;
        this.conversation = conversation;
        this.migrations = migrations;
        this.watch = watch;
    }

    /** Whose question it is, when answering may take seconds; empty for what happens at a door, which is told at once. */
    OptionalLong asker(Update update) {
        if (update.hasCallbackQuery()) {
            return OptionalLong.of(update.getCallbackQuery().getFrom().getId());
        }
        if (update.hasChatJoinRequest() && GuardQueries.isOne(update.getChatJoinRequest())) {
            return OptionalLong.of(update.getChatJoinRequest().getUser().getId());
        }
        Message message = update.getMessage();
        if (message == null || isMigration(message)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                message.getFrom() == null
                        ? message.getChatId()
                        : message.getFrom().getId());
    }

    void handle(Update update) {
        if (update.hasCallbackQuery()) {
            conversation.pressed(update.getCallbackQuery());
        } else if (update.hasChatJoinRequest()) {
            guard.keepWaiting(update.getChatJoinRequest());
            door.asked(update.getChatJoinRequest());
        } else if (update.hasChatMember()) {
            watch.heardOfDoors();
            door.moved(update.getChatMember());
        } else if (update.hasMyChatMember()) {
            door.botMoved(update.getMyChatMember());
        } else if (update.hasMessage()) {
            message(update.getMessage());
        }
    }

    private void message(Message message) {
        if (isMigration(message)) {
            migrations.accept(migration(message));
        } else {
            conversation.typed(message);
        }
    }

    private static boolean isMigration(Message message) {
        return message.getMigrateToChatId() != null || message.getMigrateFromChatId() != null;
    }

    /** Told by the old group and by the new one, but not always by both. */
    private static Migration migration(Message message) {
        return message.getMigrateToChatId() != null
                ? new Migration(message.getChatId(), message.getMigrateToChatId())
                : new Migration(message.getMigrateFromChatId(), message.getChatId());
    }
}
