package dev.gatehouse.sandbox.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Chats that made the bot their guard: each request to join brings a question that can be answered for ten seconds, and waits
 * among the others only once it is answered so.
 */
final class Guard {
    static final Duration ANSWERABLE = Duration.ofSeconds(10);

    private static final Set<String> RESULTS = Set.of("approve", "decline", "queue");

    private record Asked(Chat chat, JoinRequest request, long at) {}

    private final World world;
    private final Memberships memberships;
    private final Map<String, Asked> open = new HashMap<>();
    private final Set<Long> guarded = new HashSet<>();
    private long next;

    Guard(World world, Memberships memberships) {
        this.world = world;
        this.memberships = memberships;
    }

    Map<String, BotMethod> all() {
        return Map.of("answerchatjoinrequestquery", this::answer);
    }

    void keep(Chat chat) {
        guarded.add(chat.id());
    }

    boolean keeps(Chat chat) {
        return guarded.contains(chat.id());
    }

    boolean any() {
        return !guarded.isEmpty();
    }

    String ask(Chat chat, JoinRequest request) {
        String id = "jrq" + ++next;
        open.put(id, new Asked(chat, request, world.nanos()));
        return id;
    }

    private Object answer(Params params) {
        if (!RESULTS.contains(params.text("result"))) {
            throw Refusal.bad("invalid result specified");
        }
        Asked asked = open.remove(params.text("chat_join_request_query_id"));
        if (asked == null || world.nanos() - asked.at() > ANSWERABLE.toNanos()) {
            throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
        }
        switch (params.text("result")) {
            case "approve" ->
                memberships.set(
                        asked.chat(),
                        world.bot().id(),
                        asked.request().user(),
                        world.member(asked.chat(), asked.request().user()).entered(),
                        asked.chat().links().get(asked.request().link()));
            case "queue" -> asked.chat().requests().put(asked.request().user(), asked.request());
            default -> {}
        }
        return true;
    }
}
