package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sending, changing and deleting messages. */
final class MessageMethods {
    private static final long DELETABLE = Duration.ofDays(2).toSeconds();

    private final World world;
    private final Access access;
    private final Chats chats;
    private final Flood flood;

    MessageMethods(World world, Access access, Chats chats, Flood flood) {
        this.world = world;
        this.access = access;
        this.chats = chats;
        this.flood = flood;
    }

    Map<String, BotMethod> all() {
        return Map.of(
                "sendmessage", this::send,
                "editmessagetext", this::editText,
                "editmessagereplymarkup", this::editMarkup,
                "deletemessage", this::delete,
                "sendchataction", this::act);
    }

    private Object send(Params params) {
        Formatted formatted = Formatted.from(params);
        Optional<ObjectNode> markup = Keyboard.from(params);
        Chat chat = access.writable(params);
        markup.ifPresent(kept -> Keyboard.checkPlace(kept, chat));
        flood.send(chat);
        ObjectNode message = chats.blank(chat, world.bot().id());
        chats.place(chat, message, params.number("message_thread_id", 0));
        say(message, formatted);
        markup.ifPresent(kept -> message.set("reply_markup", kept));
        chats.publish(chat, message);
        return shown(message);
    }

    private static void say(ObjectNode message, Formatted formatted) {
        message.put("text", formatted.text());
        message.remove("entities");
        if (!formatted.entities().isEmpty()) {
            message.set("entities", formatted.entities());
        }
    }

    /** A reply keyboard is the client's, not the message's: it is kept here for the reader and never sent back. */
    static ObjectNode shown(ObjectNode message) {
        ObjectNode shown = message.deepCopy();
        if (shown.path("reply_markup").has("keyboard")) {
            shown.remove("reply_markup");
        }
        return shown;
    }

    private Object editText(Params params) {
        Formatted formatted = Formatted.from(params);
        Optional<ObjectNode> markup = Keyboard.from(params);
        Chat chat = access.writable(params);
        ObjectNode changed = own(chat, params).deepCopy();
        if (!changed.has("text")) {
            throw Refusal.bad("there is no text in the message to edit");
        }
        say(changed, formatted);
        return edit(chat, changed, markup);
    }

    private Object editMarkup(Params params) {
        Optional<ObjectNode> markup = Keyboard.from(params);
        Chat chat = access.writable(params);
        return edit(chat, own(chat, params).deepCopy(), markup);
    }

    private Object edit(Chat chat, ObjectNode changed, Optional<ObjectNode> markup) {
        long id = changed.path("message_id").asLong();
        markup.ifPresentOrElse(kept -> changed.set("reply_markup", kept), () -> changed.remove("reply_markup"));
        if (changed.equals(chat.messages().get(id))) {
            throw Refusal.bad("message is not modified: specified new message content and reply markup are exactly"
                    + " the same as a current content and reply markup of the message");
        }
        changed.put("edit_date", world.now());
        chat.messages().put(id, changed);
        return changed.deepCopy();
    }

    private ObjectNode own(Chat chat, Params params) {
        ObjectNode message = chat.messages().get(params.number("message_id", 0));
        if (message == null) {
            throw Refusal.bad("message to edit not found");
        }
        if (!isOwn(chat, message)) {
            throw Refusal.bad("message can't be edited");
        }
        return message;
    }

    private boolean isOwn(Chat chat, ObjectNode message) {
        return chat.kind() == ChatKind.CHANNEL
                || world.isBot(message.path("from").path("id").asLong());
    }

    private Object delete(Params params) {
        Chat chat = access.writable(params);
        long id = params.number("message_id", 0);
        ObjectNode message = chat.messages().get(id);
        if (message == null) {
            throw Refusal.bad("message to delete not found");
        }
        boolean rights = world.botIn(chat).may(Right.DELETE_MESSAGES);
        boolean mine = isOwn(chat, message) || chat.kind() == ChatKind.PRIVATE;
        boolean fresh = world.now() - message.path("date").asLong() < DELETABLE;
        if (!rights && !(mine && fresh)) {
            throw Refusal.bad("message can't be deleted");
        }
        chat.messages().remove(id);
        chat.files().remove(id);
        return true;
    }

    private Object act(Params params) {
        if (!params.has("action")) {
            throw Refusal.bad("wrong parameter action in request");
        }
        access.writable(params);
        return true;
    }
}
