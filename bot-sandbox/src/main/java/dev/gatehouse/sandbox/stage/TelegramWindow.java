package dev.gatehouse.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.stage.TelegramView.Person;
import dev.gatehouse.sandbox.telegram.InviteLink;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks at Telegram through the eyes of the persona who is played. */
final class TelegramWindow {
    private final TelegramStandIn telegram;
    private final InstantSource clock;
    private final Cast cast;
    private final Front front;
    private final TelegramPosts posts;

    TelegramWindow(Sandbox sandbox, Front front) {
        this.telegram = sandbox.telegram();
        this.clock = sandbox.clock();
        this.cast = sandbox.cast();
        this.front = front;
        this.posts = new TelegramPosts(telegram, cast);
    }

    TelegramView look() {
        Persona me = front.telegram();
        boolean inside = telegram.isInside(cast.chat(), me.id());
        boolean readable = !front.group() || inside;
        long open = front.group() ? cast.chat() : me.id();
        return new TelegramView(
                Cast.CHAT_NAME,
                Choice.among(cast.onTelegram(), me),
                open,
                front.group(),
                inside,
                telegram.hasPendingRequest(cast.chat(), me.id()),
                telegram.status(cast.chat(), me.id()).equals("kicked"),
                link(),
                readable ? posts.of(me, open) : List.of(),
                people(me));
    }

    /** The newest live link through which one asks to join. */
    private String link() {
        return telegram.links(cast.chat()).stream()
                .filter(each -> each.createsJoinRequest() && each.isLive(clock.instant()))
                .reduce((older, newer) -> newer)
                .map(InviteLink::url)
                .orElse("");
    }

    private List<Person> people(Persona me) {
        JsonNode state = telegram.backstage().state();
        Map<Long, String> names = stream(state.path("users"))
                .collect(Collectors.toMap(
                        each -> each.path("id").asLong(),
                        each -> each.path("first_name").asText()));
        JsonNode chat = stream(state.path("chats"))
                .filter(each -> each.path("id").asLong() == cast.chat())
                .findFirst()
                .orElseThrow();
        Stream<Person> waiting = stream(chat.path("requests"))
                .map(each -> each.path("user").asLong())
                .map(id -> new Person(id, names.getOrDefault(id, "somebody"), "asks to join", false, cast.owns(me)));
        Stream<Person> members = stream(chat.path("members"))
                .filter(each -> !each.path("status").asText().equals("left"))
                .map(each -> person(me, each));
        return Stream.concat(waiting, members).toList();
    }

    private Person person(Persona me, JsonNode member) {
        JsonNode user = member.path("user");
        String status = member.path("status").asText();
        boolean plain = status.equals("member") || status.equals("kicked");
        return new Person(
                user.path("id").asLong(),
                user.path("first_name").asText(),
                status.equals("kicked") ? "banned" : status,
                !status.equals("kicked"),
                cast.owns(me) && plain && !user.path("is_bot").asBoolean());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
