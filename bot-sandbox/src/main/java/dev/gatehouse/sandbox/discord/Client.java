package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's Discord: it sends only what the real client would let them send. */
final class Client {
    private static final Duration KEPT = Duration.ofMinutes(20);

    private final Realm realm;
    private final InteractionPayload payloads;

    Client(Realm realm) {
        this.realm = realm;
        this.payloads = new InteractionPayload(realm);
    }

    InteractionView slash(long guild, long user, String command, Map<String, String> options) {
        User by = realm.user(user);
        Channel channel = place(guild, by);
        ObjectNode data = new CommandLine(realm, channel, by).data(command, options, Optional.empty());
        InteractionView view = send(Interaction.COMMAND, by, channel, null, data);
        view.interaction.typed = shown(command, options);
        return view;
    }

    private static String shown(String command, Map<String, String> options) {
        StringBuilder line = new StringBuilder(command.startsWith("/") ? command : "/" + command);
        options.forEach(
                (name, value) -> line.append(' ').append(name).append(':').append(value));
        return line.toString();
    }

    InteractionView typing(long guild, long user, String command, String option, String typed) {
        User by = realm.user(user);
        Channel channel = place(guild, by);
        ObjectNode data = new CommandLine(realm, channel, by).data(command, Map.of(option, typed), Optional.of(option));
        return send(Interaction.AUTOCOMPLETE, by, channel, null, data);
    }

    /** Names shown; they are remembered, so that picking one later sends its value. */
    List<String> offered(long user, JsonNode choices) {
        Map<String, String> offered = realm.user(user).offered;
        List<String> names = new ArrayList<>();
        for (JsonNode each : choices) {
            offered.put(each.path("name").asText(), each.path("value").asText());
            names.add(each.path("name").asText());
        }
        return List.copyOf(names);
    }

    InteractionView press(long user, Message message, String customId) {
        User by = realm.user(user);
        Post post = visible(by, message);
        JsonNode button = component(post, customId);
        ObjectNode data = Wire.object()
                .put("component_type", button.path("type").asInt())
                .put("custom_id", customId)
                .put("id", button.path("id").asInt());
        return send(Interaction.COMPONENT, by, post.channel, post, data);
    }

    /** Picks from a menu; roles and channels are named by id. */
    InteractionView choose(long user, Message message, String customId, List<String> values) {
        User by = realm.user(user);
        Post post = visible(by, message);
        JsonNode menu = component(post, customId);
        int type = menu.path("type").asInt();
        if (values.size() < menu.path("min_values").asInt(1)
                || values.size() > menu.path("max_values").asInt(1)) {
            throw new IllegalArgumentException("the menu takes another number of picks than " + values.size());
        }
        ObjectNode data = Wire.object().put("component_type", type).put("custom_id", customId);
        OptionValues named = new OptionValues(realm, post.channel.guild, by);
        for (String value : values) {
            data.withArrayProperty("values").add(MenuChoice.value(menu, value, named));
        }
        if (!named.resolved().isEmpty()) {
            data.set("resolved", named.resolved());
        }
        return send(Interaction.COMPONENT, by, post.channel, post, data);
    }

    InteractionView submit(InteractionView shown, Map<String, String> values) {
        Interaction before = shown.interaction;
        JsonNode modal = before.modal;
        if (modal == null) {
            throw new IllegalStateException("no form was put up");
        }
        return send(Interaction.MODAL, before.user, before.channel, before.source, ModalAnswer.of(modal, values));
    }

    private Channel place(long guild, User by) {
        if (guild != 0) {
            realm.member(guild, by.id);
            if (realm.guild(guild).member(realm.bot.id).isEmpty()) {
                throw new IllegalArgumentException("The bot is not in this server, so it has no commands here");
            }
            return realm.channel(realm.guild(guild).generalChannel);
        }
        if (!realm.dms.containsKey(by.id) && !realm.shareGuild(by)) {
            throw new IllegalArgumentException(by.name + " shares no server with the bot and never spoke to it");
        }
        return realm.dmWith(by);
    }

    private Post visible(User by, Message message) {
        Post post = Optional.ofNullable(realm.ephemeral.get(message.id()))
                .or(() -> realm.channel(message.channelId()).post(message.id()))
                .orElseThrow(() -> new IllegalArgumentException("the message is gone"));
        boolean hidden = post.onlyFor != null && post.onlyFor.id != by.id;
        boolean elsewhere = post.channel.recipient != null && post.channel.recipient.id != by.id;
        if (hidden || elsewhere) {
            throw new IllegalArgumentException(by.name + " does not see this message");
        }
        return post;
    }

    private static JsonNode component(Post post, String customId) {
        return Components.all(post.json.path("components"))
                .filter(each -> each.path("custom_id").asText().equals(customId))
                .filter(each -> !each.path("disabled").asBoolean())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing to press there: " + customId));
    }

    private InteractionView send(int type, User by, Channel channel, @Nullable Post source, ObjectNode data) {
        long now = realm.time.now();
        realm.interactions.values().removeIf(each -> now - each.bornNanos > KEPT.toNanos());
        String token = UUID.randomUUID().toString().replace("-", "");
        Interaction made = new Interaction(realm.ids.next(), token, type, by, channel, now, source);
        realm.interactions.put(made.id, made);
        realm.gateway.dispatch("INTERACTION_CREATE", channel.guildId(), Intents.NONE, payloads.of(made, data));
        return new InteractionView(realm, made);
    }
}
