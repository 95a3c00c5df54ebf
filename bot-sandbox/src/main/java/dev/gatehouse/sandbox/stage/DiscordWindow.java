package dev.gatehouse.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Line;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.discord.Upload;
import dev.gatehouse.sandbox.stage.DiscordView.Channel;
import dev.gatehouse.sandbox.stage.DiscordView.Person;
import dev.gatehouse.sandbox.stage.DiscordView.Post;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks at Discord through the eyes of the persona who is played. */
final class DiscordWindow {
    /** Older ones are scrolled away for good; a page is no archive. */
    private static final int NEWEST = 40;

    private final DiscordStandIn discord;
    private final Cast cast;
    private final Front front;
    private final InstantSource clock;

    DiscordWindow(Sandbox sandbox, Front front) {
        this.discord = sandbox.discord();
        this.clock = sandbox.clock();
        this.cast = sandbox.cast();
        this.front = front;
    }

    DiscordView look() {
        Persona me = front.discord();
        List<Channel> channels = channels(me);
        return new DiscordView(
                Cast.GUILD_NAME,
                Choice.among(cast.onDiscord(), me),
                discord.isMember(Cast.GUILD, me.id()),
                channels,
                channels.stream()
                        .filter(Channel::open)
                        .findFirst()
                        .map(Channel::name)
                        .orElse(""),
                posts(me),
                front.asked().flatMap(InteractionView::modal).map(MenusView::form),
                people(me));
    }

    private List<Channel> channels(Persona me) {
        List<Channel> channels = new ArrayList<>();
        discord.channels(Cast.GUILD, me.id())
                .forEach(each ->
                        channels.add(new Channel(each.id(), each.name(), each.locked(), each.id() == front.channel())));
        channels.add(new Channel(0, "Gatehouse", false, front.channel() == 0));
        return channels;
    }

    private List<Post> posts(Persona me) {
        boolean inside = discord.isMember(Cast.GUILD, me.id());
        if (front.channel() != 0 && !inside) {
            return List.of();
        }
        List<Line> lines = discord.screen(front.channel(), me.id());
        return lines.subList(Math.max(0, lines.size() - NEWEST), lines.size()).stream()
                .map(line -> post(line, me))
                .toList();
    }

    private Post post(Line line, Persona me) {
        Message message = line.message();
        return new Post(
                message.id(),
                message.channelId(),
                Moments.clock(Instant.parse(message.raw().path("timestamp").asText())),
                line.occasion(),
                message.ephemeral(),
                line.thinking(),
                DiscordText.read(message.text(), clock.instant()),
                discord.filesOf(message).stream().map(DiscordWindow::file).toList(),
                buttons(message),
                new MenusView(discord).under(message, me.id()));
    }

    private static DiscordView.File file(Upload upload) {
        boolean picture = upload.name().endsWith(".png");
        String type = picture ? "image/png" : "text/plain;charset=utf-8";
        String content = Base64.getEncoder().encodeToString(upload.content());
        return new DiscordView.File(upload.name(), "data:" + type + ";base64," + content, picture);
    }

    private static List<DiscordView.Button> buttons(Message message) {
        List<DiscordView.Button> buttons = new ArrayList<>();
        for (Button each : message.buttons()) {
            buttons.add(new DiscordView.Button(
                    "d" + message.id() + "-" + buttons.size(),
                    each.label(),
                    each.url(),
                    each.customId(),
                    each.disabled(),
                    each.style() == 1 || each.style() == 3));
        }
        return buttons;
    }

    private List<Person> people(Persona me) {
        JsonNode state = discord.state();
        JsonNode guild = stream(state.path("guilds"))
                .filter(each -> each.path("id").asLong() == Cast.GUILD)
                .findFirst()
                .orElseThrow();
        Map<Long, JsonNode> roles = stream(guild.path("roles"))
                .collect(Collectors.toMap(each -> each.path("id").asLong(), each -> each));
        return stream(guild.path("members"))
                .map(each -> person(me, each, roles, state.path("botOnline").asBoolean()))
                .sorted(Comparator.comparing(Person::bot).thenComparing(Person::name))
                .toList();
    }

    private Person person(Persona me, JsonNode member, Map<Long, JsonNode> roles, boolean botOnline) {
        JsonNode user = member.path("user");
        boolean bot = user.path("bot").asBoolean();
        List<JsonNode> held = stream(member.path("roles"))
                .map(each -> roles.get(each.asLong()))
                .sorted(Comparator.comparingInt(
                        (JsonNode each) -> -each.path("position").asInt()))
                .toList();
        return new Person(
                user.path("id").asLong(),
                user.path("username").asText(),
                bot,
                !bot || botOnline,
                held.stream().map(each -> each.path("name").asText()).toList(),
                held.stream().anyMatch(each -> each.path("id").asLong() == Cast.ROLE),
                cast.moderates(me) && !bot && user.path("id").asLong() != me.id());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
