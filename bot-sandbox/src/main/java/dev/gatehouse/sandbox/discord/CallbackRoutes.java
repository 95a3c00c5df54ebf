package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first answer to an interaction: within three seconds of machine time, and once. */
final class CallbackRoutes {
    static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;

    /** Message type of an answer to a command. */
    private static final int COMMAND_ANSWER = 20;

    private final Realm realm;
    private final Posts posts;

    CallbackRoutes(Realm realm, Posts posts) {
        this.realm = realm;
        this.posts = posts;
    }

    void add(Rest rest) {
        rest.callback("interactions/{interaction}/{token}/callback", this::answer);
    }

    private Answer answer(RestCall call) {
        Interaction to = Optional.ofNullable(realm.interactions.get(call.id("interaction")))
                .filter(each -> each.token.equals(call.text("token")))
                .orElseThrow(() -> new Refusal(Code.UNKNOWN_INTERACTION));
        if (to.callback != 0) {
            throw new Refusal(Code.ALREADY_ACKNOWLEDGED);
        }
        if (realm.time.now() - to.bornNanos > FIRST_ANSWER.toNanos()) {
            throw new Refusal(Code.UNKNOWN_INTERACTION);
        }
        JsonNode body = call.body();
        int type = body.path("type").asInt();
        requireFitting(to, type);
        take(to, type, body.path("data"));
        to.callback = type;
        realm.notifyAll();
        return call.query("with_response").equals("true") ? Answer.of(told(to)) : Answer.nothing();
    }

    private static void requireFitting(Interaction to, int type) {
        List<Integer> fitting = switch (to.type) {
            case Interaction.AUTOCOMPLETE -> List.of(CHOICES);
            case Interaction.COMMAND -> List.of(MESSAGE, DEFERRED_MESSAGE, MODAL);
            case Interaction.COMPONENT -> List.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL);
            default ->
                to.source == null
                        ? List.of(MESSAGE, DEFERRED_MESSAGE)
                        : List.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE);
        };
        if (!fitting.contains(type)) {
            FormErrors errors = new FormErrors();
            errors.choice("type", fitting.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            errors.refuseIfAny();
        }
    }

    private void take(Interaction to, int type, JsonNode data) {
        switch (type) {
            case MESSAGE -> {
                check(data);
                to.original = posts.add(setting(to, data.path("flags").asLong()), data);
                to.answered = true;
            }
            case DEFERRED_MESSAGE ->
                to.original = posts.add(setting(to, data.path("flags").asLong() | Post.LOADING), Wire.object());
            case DEFERRED_UPDATE -> to.original = to.source;
            case UPDATE -> update(to, data);
            case CHOICES -> to.choices = choices(data);
            default -> {
                ModalForm.check(data);
                to.modal = data.deepCopy();
            }
        }
    }

    private void update(Interaction to, JsonNode data) {
        checkForm(data);
        if (to.source != null) {
            posts.edit(to.source, data);
        }
        to.original = to.source;
        to.answered = true;
    }

    private static void check(JsonNode data) {
        checkForm(data);
        if (MessageForm.empty(data)) {
            throw new Refusal(Code.EMPTY_MESSAGE);
        }
    }

    private static void checkForm(JsonNode data) {
        FormErrors errors = new FormErrors();
        MessageForm.check("data.", data, errors);
        errors.refuseIfAny();
    }

    private static Posts.Setting setting(Interaction to, long flags) {
        long kept = flags & (Post.EPHEMERAL | Post.LOADING | Post.COMPONENTS_V2);
        return new Posts.Setting(
                to.channel,
                to.type == Interaction.COMMAND ? COMMAND_ANSWER : 0,
                kept,
                (flags & Post.EPHEMERAL) != 0 ? to.user : null);
    }

    private static JsonNode choices(JsonNode data) {
        FormErrors errors = new FormErrors();
        JsonNode choices = data.path("choices");
        if (choices.size() > 25) {
            errors.add("data.choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        for (int i = 0; i < choices.size(); i++) {
            errors.between(
                    "data.choices." + i + ".name", choices.get(i).path("name").asText(""), 100);
        }
        errors.refuseIfAny();
        return choices.deepCopy();
    }

    private static ObjectNode told(Interaction to) {
        ObjectNode told = Wire.object();
        ObjectNode interaction =
                told.putObject("interaction").put("id", Wire.id(to.id)).put("type", to.type);
        ObjectNode resource = told.putObject("resource").put("type", to.callback);
        Post original = to.original;
        if (original != null) {
            interaction
                    .put("response_message_id", Wire.id(original.id))
                    .put("response_message_loading", original.loading())
                    .put("response_message_ephemeral", original.ephemeral());
            resource.set("message", original.json);
        }
        return told;
    }
}
