package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A typed command held against its registration; a client would not let anything else be sent. */
final class CommandLine {
    private static final Pattern SPACE = Pattern.compile(" +");
    private static final int SUB_COMMAND = 1;
    private static final int SUB_COMMAND_GROUP = 2;

    private final Realm realm;
    private final Channel channel;
    private final User user;

    CommandLine(Realm realm, Channel channel, User user) {
        this.realm = realm;
        this.channel = channel;
        this.user = user;
    }

    /** The {@code data} of the interaction; {@code typed} is "name", or "name group sub". */
    ObjectNode data(String typed, Map<String, String> options, Optional<String> focused) {
        String[] words = SPACE.split(typed.startsWith("/") ? typed.substring(1) : typed, -1);
        RegisteredCommand command = command(words[0]);
        ObjectNode data = head(command);
        ObjectNode at = data;
        JsonNode defined = command.raw();
        for (String word : List.of(words).subList(1, words.length)) {
            defined = sub(defined, word);
            at = at.putArray("options")
                    .addObject()
                    .put("name", word)
                    .put("type", defined.path("type").asInt());
        }
        if (defined.path("options").path(0).path("type").asInt(99) <= SUB_COMMAND_GROUP) {
            throw new IllegalArgumentException("/" + typed + " needs one of its subcommands");
        }
        OptionValues values = new OptionValues(realm, channel.guild, user);
        ArrayNode sent = at.putArray("options");
        fill(values, sent, defined.path("options"), new LinkedHashMap<>(options), focused);
        if (!values.resolved().isEmpty()) {
            data.set("resolved", values.resolved());
        }
        return data;
    }

    private static ObjectNode head(RegisteredCommand command) {
        ObjectNode data = Wire.object()
                .put("id", Wire.id(command.id()))
                .put("name", command.name())
                .put("type", 1);
        if (command.guild() != 0) {
            data.put("guild_id", Wire.id(command.guild()));
        }
        return data;
    }

    private RegisteredCommand command(String name) {
        Guild guild = channel.guild;
        long place = guild == null ? 0 : guild.id;
        long held = guild == null ? 0 : Permission.of(guild, realm.member(guild.id, user.id));
        return realm.commands.stream()
                .filter(RegisteredCommand::typed)
                .filter(each -> each.name().equals(name))
                .filter(each -> each.guild() == place || each.guild() == 0)
                .filter(each -> each.guild() != 0 || each.inContext(InteractionPayload.context(channel)))
                .filter(each -> guild == null || each.visibleTo(held))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(user.name + " sees no command /" + name + " here"));
    }

    private static JsonNode sub(JsonNode defined, String word) {
        for (JsonNode each : defined.path("options")) {
            if (each.path("name").asText().equals(word)
                    && each.path("type").asInt() <= SUB_COMMAND_GROUP
                    && each.path("type").asInt() >= SUB_COMMAND) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "no subcommand " + word + " of " + defined.path("name").asText());
    }

    private static void fill(
            OptionValues values,
            ArrayNode sent,
            JsonNode defined,
            Map<String, String> given,
            Optional<String> focused) {
        for (JsonNode option : defined) {
            String name = option.path("name").asText();
            String text = given.remove(name);
            if (text != null) {
                sent.add(
                        values.option(option, text, focused.filter(name::equals).isPresent()));
            } else if (option.path("required").asBoolean() && focused.isEmpty()) {
                throw new IllegalArgumentException("option " + name + " is required");
            }
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("no such option: " + given.keySet());
        }
    }
}
