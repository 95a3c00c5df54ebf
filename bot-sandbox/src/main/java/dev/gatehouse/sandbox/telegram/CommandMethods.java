package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The list of commands a client offers, by scope and language. */
final class CommandMethods {
    private static final int MOST = 100;
    private static final int LONGEST_DESCRIPTION = 256;
    private static final Pattern COMMAND = Pattern.compile("/?[a-z0-9_]{1,32}");
    private static final Set<String> SCOPES = Set.of(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "chat",
            "chat_administrators",
            "chat_member");

    private record Key(String type, String chat, String user, String language) {}

    private final World world;
    private final Map<Key, JsonNode> lists = new HashMap<>();

    CommandMethods(World world) {
        this.world = world;
    }

    Map<String, BotMethod> all() {
        return Map.of("setmycommands", this::set, "getmycommands", this::get, "deletemycommands", this::delete);
    }

    private Object set(Params params) {
        JsonNode commands = params.json("commands");
        if (!commands.isArray()) {
            throw Refusal.bad("can't parse commands JSON object");
        }
        if (commands.size() > MOST) {
            throw Refusal.bad("BOT_COMMANDS_TOO_MUCH");
        }
        commands.forEach(CommandMethods::check);
        lists.put(key(params), commands);
        return true;
    }

    private static void check(JsonNode command) {
        if (!COMMAND.matcher(command.path("command").asText()).matches()) {
            throw Refusal.bad("BOT_COMMAND_INVALID");
        }
        int length = command.path("description").asText().length();
        if (length == 0 || length > LONGEST_DESCRIPTION) {
            throw Refusal.bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    private Object get(Params params) {
        return lists.getOrDefault(key(params), JsonNodeFactory.instance.arrayNode());
    }

    private Object delete(Params params) {
        lists.remove(key(params));
        return true;
    }

    private Key key(Params params) {
        JsonNode scope = params.json("scope");
        String type = scope.path("type").asText("default");
        if (!SCOPES.contains(type)) {
            throw Refusal.bad("can't parse BotCommandScope: Unsupported type specified");
        }
        String chat = scope.path("chat_id").asText();
        boolean needsChat = type.startsWith("chat");
        if (needsChat && world.findChat(scope.path("chat_id").asLong()).isEmpty()) {
            throw Refusal.bad("chat not found");
        }
        return new Key(type, chat, scope.path("user_id").asText(), params.text("language_code"));
    }
}
