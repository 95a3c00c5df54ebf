package dev.gatehouse.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.discord.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The menus under a message and the form that is up, as a client shows them. */
public final class MenusView {
    private static final int STRING_SELECT = 3;
    private static final int ROLE_SELECT = 6;
    private static final int CHANNEL_SELECT = 8;
    private static final int LABEL = 18;

    /** Something to pick from; {@code many} when several can be picked at once. */
    public record Menu(String key, String hint, String customId, boolean many, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** Questions to be answered in writing. */
    public record Form(String title, List<Field> fields) {}

    public record Field(String name, String label, String hint, boolean needed, int longest) {}

    private final DiscordStandIn discord;

    MenusView(DiscordStandIn discord) {
        this.discord = discord;
    }

    List<Menu> under(Message message, long user) {
        List<Menu> menus = new ArrayList<>();
        each(message.raw().path("components"))
                .flatMap(row -> each(row.path("components")))
                .filter(component -> isMenu(component.path("type").asInt()))
                .forEach(component -> menus.add(menu("m" + message.id() + "-" + menus.size(), component, user)));
        return menus;
    }

    private static boolean isMenu(int type) {
        return type == STRING_SELECT || type == ROLE_SELECT || type == CHANNEL_SELECT;
    }

    private Menu menu(String key, JsonNode menu, long user) {
        List<Option> options = switch (menu.path("type").asInt()) {
            case STRING_SELECT ->
                each(menu.path("options"))
                        .map(each -> new Option(
                                each.path("value").asText(),
                                each.path("label").asText(),
                                each.path("default").asBoolean()))
                        .toList();
            case ROLE_SELECT -> roles();
            default ->
                discord.channels(Cast.GUILD, user).stream()
                        .map(each -> new Option(Long.toString(each.id()), "#" + each.name(), false))
                        .toList();
        };
        return new Menu(
                key,
                menu.path("placeholder").asText("Pick one"),
                menu.path("custom_id").asText(),
                menu.path("max_values").asInt(1) > 1,
                options);
    }

    private List<Option> roles() {
        return each(discord.state().path("guilds"))
                .filter(guild -> guild.path("id").asLong() == Cast.GUILD)
                .flatMap(guild -> each(guild.path("roles")))
                .map(role -> new Option(
                        role.path("id").asText(), "@" + role.path("name").asText(), false))
                .toList();
    }

    static Form form(JsonNode modal) {
        return new Form(
                modal.path("title").asText(),
                each(modal.path("components"))
                        .flatMap(row -> field(row).stream())
                        .toList());
    }

    /** Text in a label, or in a row as older forms have it. */
    private static Optional<Field> field(JsonNode row) {
        boolean labelled = row.path("type").asInt() == LABEL;
        JsonNode input =
                labelled ? row.path("component") : row.path("components").path(0);
        return input.has("custom_id")
                ? Optional.of(new Field(
                        input.path("custom_id").asText(),
                        (labelled ? row : input).path("label").asText(),
                        input.path("placeholder").asText(),
                        input.path("required").asBoolean(true),
                        input.path("max_length").asInt(4000)))
                : Optional.empty();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
