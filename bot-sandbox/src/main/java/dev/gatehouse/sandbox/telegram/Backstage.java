package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rarer things one can do with and ask of a {@link TelegramStandIn}. */
public final class Backstage {
    private final Room room;

    Backstage(Room room) {
        this.room = room;
    }

    /** With an id of one's own choice, up to 52 bits. */
    public long addUser(long id, String firstName, String username) {
        return room.get(() -> room.world.addPerson(id, firstName, username).id());
    }

    /** The bot is administrator and may post, invite and restrict. */
    public long addChannel(String title, long ownerUser) {
        return room.get(
                () -> room.admins.make(ChatKind.CHANNEL, title, ownerUser).id());
    }

    /** Makes the supergroup the discussion group of the channel: each then names the other. */
    public void link(long channel, long supergroup) {
        room.run(() -> {
            room.world.chat(channel).link(supergroup);
            room.world.chat(supergroup).link(channel);
        });
    }

    /** Makes the chat public under this username, or private again with an empty one. */
    public void setUsername(long chat, String username) {
        room.run(() -> room.world.chat(chat).rename(username));
    }

    /** Answers a chat-request button of the bot's reply keyboard: the bot is let in and told the chat. */
    public void shareChat(long user, Message message, String buttonLabel, long chat) {
        room.run(() -> room.sharing.share(user, message.id(), buttonLabel, room.world.chat(chat)));
    }

    /** Answers a button of the bot's reply keyboard that asks for a person. */
    public void shareUser(long user, Message message, String buttonLabel, long picked) {
        room.run(() -> room.introducing.share(user, message.id(), buttonLabel, room.world.person(picked)));
    }

    /** Makes a topic in a supergroup, which is a forum from then on; returns the topic's number. */
    public long addTopic(long chat, long user, String name) {
        return room.get(() -> room.people.makeTopic(room.world.chat(chat), user, name));
    }

    /** Deletes a topic with everything in it. */
    public void removeTopic(long chat, long topic) {
        room.run(() -> room.world.chat(chat).topics().remove(topic));
    }

    /** Writes in a topic of a forum. */
    public void typeInTopic(long chat, long topic, long user, String text) {
        room.run(() -> room.people.type(chat, topic, user, text));
    }

    /** The photo or document of a message; empty when it has none. */
    public Optional<Upload> fileOf(Message message) {
        return room.get(() ->
                Optional.ofNullable(room.world.chat(message.chatId()).files().get(message.id())));
    }

    /** The chats the client offers behind such a button, by their titles. */
    public Map<Long, String> offeredChats(long user, Message message, String buttonLabel) {
        Map<Long, String> offered = new LinkedHashMap<>();
        room.run(() -> room.sharing
                .offered(user, message.id(), buttonLabel)
                .forEach(chat -> offered.put(chat.id(), chat.title())));
        return offered;
    }

    /** The owner makes the bot the guard of the chat: each request to join is asked of it first. */
    public void makeGuard(long chat) {
        room.run(() -> room.guard.keep(room.world.chat(chat)));
    }

    /** The account is deleted for ever. */
    public void deactivate(long user) {
        room.run(() -> room.world.person(user).deactivate());
    }

    /** Enters a chat that has a public username, without any link. */
    public JoinResult joinPublic(long chat, long user) {
        return room.get(() -> room.joining.joinPublic(chat, user));
    }

    /** Takes one's knock back before anybody answered. */
    public void withdrawRequest(long chat, long user) {
        room.run(() -> room.joining.withdraw(chat, user));
    }

    /** By the owner's hand: silenced, inside or kept from coming back as a full member. */
    public void restrict(long chat, long user, boolean inside) {
        room.run(() -> room.admins.restrict(room.world.chat(chat), user, inside));
    }

    /** A link of the owner's, which the bot can neither edit nor revoke. */
    public InviteLink makeOwnersLink(long chat, boolean createsJoinRequest) {
        return room.get(() -> room.admins.makeLink(room.world.chat(chat), createsJoinRequest));
    }

    /** Everybody's messages, oldest first, service messages included. */
    public List<Message> conversation(long chat) {
        return room.get(() -> room.world.chat(chat).messages().values().stream()
                .map(Message::of)
                .toList());
    }

    /** Updates the bot has not confirmed. */
    public int waitingUpdates() {
        return room.updates.waiting();
    }

    /** Everything there is, as {@code GET /__sandbox/state} tells it. */
    public JsonNode state() {
        return room.get(() -> new TelegramState(room).wire());
    }

    /** What is shown with every posted update; empty without a webhook or without a secret. */
    public String webhookSecret() {
        return room.webhook.secret();
    }

    /** As another program with the same token would; an empty address takes the webhook away. */
    public void setWebhook(String url) {
        if (url.isEmpty()) {
            room.webhook.remove();
        } else {
            room.webhook.set(url, "", 40);
        }
    }

    /** How often the bot has begun to poll. */
    public long polls() {
        return room.updates.polls();
    }
}
