package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Typing, pressing and reading by control calls: what a page needs to show a user's Discord. */
final class ControlClient {
    private final DiscordStandIn discord;

    ControlClient(DiscordStandIn discord) {
        this.discord = discord;
    }

    void add(RoutesConfig routes) {
        ControlCall.on(routes, "POST", "slash", this::slash);
        ControlCall.on(routes, "POST", "autocomplete", this::autocomplete);
        ControlCall.on(routes, "POST", "press", this::press);
        ControlCall.on(routes, "POST", "choose", this::choose);
        ControlCall.on(routes, "POST", "submit", this::submit);
        ControlCall.on(
                routes,
                "GET",
                "interactions/{interaction}",
                call -> view(discord.interaction(call.path("interaction"))));
        ControlCall.on(
                routes,
                "GET",
                "channels/{channel}/messages",
                call -> Wire.list(discord.channelMessages(call.path("channel")), Message::raw));
        ControlCall.on(
                routes, "GET", "users/{user}/dms", call -> Wire.list(discord.dms(call.path("user")), Message::raw));
        ControlCall.on(routes, "GET", "commands", call -> Wire.list(discord.commands(), RegisteredCommand::raw));
    }

    private JsonNode slash(ControlCall call) {
        return view(discord.slash(
                call.number("guild", 0), call.number("user"), call.text("command"), texts(call.field("options"))));
    }

    private JsonNode autocomplete(ControlCall call) {
        List<String> names = discord.autocomplete(
                call.number("guild", 0),
                call.number("user"),
                call.text("command"),
                call.text("option"),
                call.text("typed", ""));
        ObjectNode json = Wire.object();
        names.forEach(json.putArray("choices")::add);
        return json;
    }

    private JsonNode press(ControlCall call) {
        return view(discord.press(call.number("user"), message(call), call.text("customId")));
    }

    private JsonNode choose(ControlCall call) {
        List<String> values = new ArrayList<>();
        call.field("values").forEach(each -> values.add(each.asText()));
        return view(discord.choose(call.number("user"), message(call), call.text("customId"), values));
    }

    private JsonNode submit(ControlCall call) {
        return view(discord.submit(discord.interaction(call.number("interaction")), texts(call.field("values"))));
    }

    private Message message(ControlCall call) {
        return discord.message(call.number("channel"), call.number("message"));
    }

    private static Map<String, String> texts(JsonNode fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    private static ObjectNode view(InteractionView view) {
        ObjectNode json = Wire.object()
                .put("id", Wire.id(view.id()))
                .put("acknowledged", view.acknowledged())
                .put("deferred", view.deferred())
                .put("ephemeral", view.ephemeral());
        json.set("messages", Wire.list(view.messages(), Message::raw));
        view.modal().ifPresent(each -> json.set("modal", each));
        return json;
    }
}
