package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** Everything after the first answer, for fifteen minutes of machine time: the original, and follow-ups. */
final class WebhookRoutes {
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final String ORIGINAL = "@original";

    private final Realm realm;
    private final Posts posts;

    WebhookRoutes(Realm realm, Posts posts) {
        this.realm = realm;
        this.posts = posts;
    }

    void add(Rest rest) {
        rest.webhook("POST", "webhooks/{webhook}/{token}", this::followUp);
        String message = "webhooks/{webhook}/{token}/messages/{message}";
        rest.webhook("GET", message, call -> Answer.of(post(call, interaction(call)).json));
        rest.webhook("PATCH", message, this::edit);
        rest.webhook("DELETE", message, this::delete);
    }

    private Interaction interaction(RestCall call) {
        if (call.id("webhook") != realm.bot.id) {
            throw new Refusal(Code.UNKNOWN_WEBHOOK);
        }
        Interaction found = realm.interactions.values().stream()
                .filter(each -> each.token.equals(call.text("token")))
                .filter(each -> realm.time.now() - each.bornNanos <= TOKEN_LIFE.toNanos())
                .findFirst()
                .orElseThrow(() -> new Refusal(Code.INVALID_WEBHOOK_TOKEN));
        if (found.callback == 0) {
            throw new Refusal(Code.UNKNOWN_WEBHOOK);
        }
        return found;
    }

    private static Post post(RestCall call, Interaction of) {
        if (call.text("message").equals(ORIGINAL)) {
            return Optional.ofNullable(of.original).orElseThrow(() -> new Refusal(Code.UNKNOWN_MESSAGE));
        }
        long id = call.id("message");
        return Optional.ofNullable(of.original)
                .filter(each -> each.id == id)
                .or(() -> of.followUps.stream().filter(each -> each.id == id).findFirst())
                .orElseThrow(() -> new Refusal(Code.UNKNOWN_MESSAGE));
    }

    /** The first follow-up to a deferred answer takes its place, and its visibility. */
    private Answer followUp(RestCall call) {
        Interaction to = interaction(call);
        JsonNode form = call.body();
        MessageForm.check(form);
        if (MessageForm.empty(form)) {
            throw new Refusal(Code.EMPTY_MESSAGE);
        }
        Post original = to.original;
        if (original != null && original.loading()) {
            to.answered = true;
            posts.edit(original, form);
            return Answer.of(original.json);
        }
        boolean hidden = (form.path("flags").asLong() & Post.EPHEMERAL) != 0;
        long flags = form.path("flags").asLong() & Post.COMPONENTS_V2;
        Post made = posts.add(new Posts.Setting(to.channel, 0, flags, hidden ? to.user : null), form);
        to.followUps.add(made);
        return Answer.of(made.json);
    }

    private Answer edit(RestCall call) {
        Interaction of = interaction(call);
        Post post = post(call, of);
        JsonNode form = call.body();
        MessageForm.check(form);
        if (post.loading() && MessageForm.empty(form) && call.files().isEmpty()) {
            throw new Refusal(Code.EMPTY_MESSAGE);
        }
        of.answered |= post == of.original;
        posts.attach(post, call.files());
        posts.edit(post, form);
        return Answer.of(post.json);
    }

    private Answer delete(RestCall call) {
        Interaction of = interaction(call);
        Post post = post(call, of);
        posts.delete(post);
        if (post == of.original) {
            of.original = null;
        }
        of.followUps.remove(post);
        return Answer.nothing();
    }
}
