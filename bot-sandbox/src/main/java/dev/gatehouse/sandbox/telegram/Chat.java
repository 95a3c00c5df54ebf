package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.util.LinkedHashMap;
import java.util.Map;

/** One chat and everything in it; guarded by the lock of the {@link World} it belongs to. */
final class Chat {
    private final long id;
    private final ChatKind kind;
    private final String title;
    private String username;
    private long migratedTo;
    private long linked;
    private long lastMessage;
    private final Map<Long, Member> members = new LinkedHashMap<>();
    private final Map<String, InviteLink> links = new LinkedHashMap<>();
    private final Map<Long, JoinRequest> requests = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> messages = new LinkedHashMap<>();
    private final Map<Long, String> topics = new LinkedHashMap<>();
    private final Map<Long, Upload> files = new LinkedHashMap<>();

    Chat(long id, ChatKind kind, String title, String username) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.username = username;
    }

    long id() {
        return id;
    }

    ChatKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String username() {
        return username;
    }

    void rename(String newUsername) {
        username = newUsername;
    }

    /** The supergroup this basic group became, 0 while it is still one. */
    long migratedTo() {
        return migratedTo;
    }

    void migrateTo(long supergroup) {
        migratedTo = supergroup;
    }

    /** The discussion group of a channel, or the channel of a group; 0 without one. */
    long linked() {
        return linked;
    }

    void link(long other) {
        linked = other;
    }

    Map<Long, Member> members() {
        return members;
    }

    Member member(long user, long unixTime) {
        return members.getOrDefault(user, Member.left()).at(unixTime);
    }

    long owner() {
        return members.entrySet().stream()
                .filter(each -> each.getValue().is(MemberStatus.CREATOR))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    Map<String, InviteLink> links() {
        return links;
    }

    Map<Long, JoinRequest> requests() {
        return requests;
    }

    Map<Long, ObjectNode> messages() {
        return messages;
    }

    /** Names by the number of the message that made each; a group that has none is no forum. */
    Map<Long, String> topics() {
        return topics;
    }

    /** What hangs on messages, by their numbers. */
    Map<Long, Upload> files() {
        return files;
    }

    long nextMessageId() {
        return ++lastMessage;
    }

    ObjectNode wire() {
        ObjectNode wire = StandInServer.JSON.createObjectNode().put("id", id).put("type", kind.word());
        wire.put(kind == ChatKind.PRIVATE ? "first_name" : "title", title);
        if (!username.isEmpty()) {
            wire.put("username", username);
        }
        if (!topics.isEmpty()) {
            wire.put("is_forum", true);
        }
        return wire;
    }
}
