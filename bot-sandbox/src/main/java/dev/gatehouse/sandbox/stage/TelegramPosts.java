package dev.gatehouse.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.stage.TelegramView.Button;
import dev.gatehouse.sandbox.stage.TelegramView.Candidate;
import dev.gatehouse.sandbox.stage.TelegramView.File;
import dev.gatehouse.sandbox.stage.TelegramView.Pick;
import dev.gatehouse.sandbox.stage.TelegramView.Post;
import dev.gatehouse.sandbox.telegram.Message;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import dev.gatehouse.sandbox.telegram.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The messages of a chat as one persona's client shows them. */
final class TelegramPosts {
    private static final int NEWEST = 40;

    private final TelegramStandIn telegram;
    private final Cast cast;

    TelegramPosts(TelegramStandIn telegram, Cast cast) {
        this.telegram = telegram;
        this.cast = cast;
    }

    List<Post> of(Persona me, long chat) {
        List<Message> all = telegram.backstage().conversation(chat);
        long picked = all.stream()
                .filter(each -> isPick(each.raw()))
                .mapToLong(Message::id)
                .max()
                .orElse(0);
        return all.subList(Math.max(0, all.size() - NEWEST), all.size()).stream()
                .map(each -> post(me, each, each.id() > picked))
                .toList();
    }

    private static boolean isPick(JsonNode raw) {
        return raw.has("chat_shared") || raw.has("users_shared");
    }

    /** A keyboard is there until something was picked with it. */
    private Post post(Persona me, Message message, boolean keyboard) {
        JsonNode raw = message.raw();
        boolean said = raw.has("text") || raw.has("photo") || raw.has("document");
        boolean own = raw.path("reply_markup").has("keyboard");
        return new Post(
                message.id(),
                raw.path("from").path("first_name").asText(),
                Moments.clock(Instant.ofEpochSecond(raw.path("date").asLong())),
                said ? message.text() : service(raw),
                message.from() == me.id(),
                !said,
                telegram.backstage().fileOf(message).stream()
                        .map(TelegramPosts::file)
                        .toList(),
                own ? List.of() : rows(message),
                own && keyboard ? picks(me, message) : List.of());
    }

    private String service(JsonNode raw) {
        if (raw.has("new_chat_members")) {
            return raw.path("new_chat_members").path(0).path("first_name").asText() + " joined the group";
        }
        if (raw.has("left_chat_member")) {
            return raw.path("left_chat_member").path("first_name").asText() + " left the group";
        }
        if (raw.has("chat_shared")) {
            return "You picked " + raw.path("chat_shared").path("title").asText("a chat");
        }
        if (raw.has("users_shared")) {
            return "You picked "
                    + name(raw.path("users_shared")
                            .path("users")
                            .path(0)
                            .path("user_id")
                            .asLong());
        }
        return "The group changed";
    }

    private String name(long person) {
        return cast.onTelegram().stream()
                .filter(each -> each.id() == person)
                .map(Persona::name)
                .findFirst()
                .orElse("somebody");
    }

    private static File file(Upload upload) {
        boolean picture = upload.name().endsWith(".png");
        String type = picture ? "image/png" : "text/plain;charset=utf-8";
        return new File(
                upload.name(),
                "data:" + type + ";base64," + Base64.getEncoder().encodeToString(upload.content()),
                picture);
    }

    private static List<List<Button>> rows(Message message) {
        List<List<Button>> rows = new ArrayList<>();
        int number = 0;
        for (List<Message.Button> row : message.rows()) {
            List<Button> buttons = new ArrayList<>();
            for (Message.Button each : row) {
                String key = "t" + message.chatId() + "-" + message.id() + "-" + number++;
                buttons.add(new Button(key, each.label(), each.url()));
            }
            rows.add(buttons);
        }
        return rows;
    }

    private List<Pick> picks(Persona me, Message message) {
        List<Pick> picks = new ArrayList<>();
        message.raw()
                .path("reply_markup")
                .path("keyboard")
                .forEach(row -> row.forEach(button -> {
                    String label = button.path("text").asText();
                    boolean people = button.has("request_users");
                    picks.add(new Pick(label, people, people ? people(me) : chats(me, message, label)));
                }));
        return picks;
    }

    private List<Candidate> people(Persona me) {
        return cast.onTelegram().stream()
                .filter(each -> each.id() != me.id())
                .map(each -> new Candidate(each.id(), each.name()))
                .toList();
    }

    private List<Candidate> chats(Persona me, Message message, String label) {
        return telegram.backstage().offeredChats(me.id(), message, label).entrySet().stream()
                .map(each -> new Candidate(each.getKey(), each.getValue()))
                .toList();
    }
}
