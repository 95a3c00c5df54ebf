package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the user who did something sees of the bot's answer. Waiting is by the real clock. */
public final class InteractionView {
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;

    private final Realm realm;
    final Interaction interaction;

    InteractionView(Realm realm, Interaction interaction) {
        this.realm = realm;
        this.interaction = interaction;
    }

    public long id() {
        return interaction.id;
    }

    /** The token of callbacks and follow-ups. */
    public String token() {
        return interaction.token;
    }

    /** A first answer came in time. */
    public boolean acknowledged() {
        synchronized (realm) {
            return interaction.callback != 0;
        }
    }

    /** The first answer only promised one. */
    public boolean deferred() {
        synchronized (realm) {
            return interaction.callback == DEFERRED_MESSAGE || interaction.callback == DEFERRED_UPDATE;
        }
    }

    /** Only this user sees the original answer. */
    public boolean ephemeral() {
        synchronized (realm) {
            Post original = interaction.original;
            return original != null && original.ephemeral();
        }
    }

    /** The original answer, once it has content, then the follow-ups, each as last edited. */
    public List<Message> messages() {
        synchronized (realm) {
            List<Message> seen = new ArrayList<>();
            Post original = interaction.original;
            if (original != null && interaction.answered) {
                seen.add(original.seen());
            }
            interaction.followUps.forEach(each -> seen.add(each.seen()));
            return List.copyOf(seen);
        }
    }

    /** The newest message once the original has content or a follow-up came; throws when none does in time. */
    public Message awaitReply(Duration atMost) {
        await("reply", atMost, each -> each.answered || !each.followUps.isEmpty());
        List<Message> seen = messages();
        if (seen.isEmpty()) {
            throw new IllegalStateException("the reply was deleted at once");
        }
        return seen.get(seen.size() - 1);
    }

    /** The form the bot put up; throws when none comes in time. */
    public JsonNode awaitModal(Duration atMost) {
        await("modal", atMost, each -> each.modal != null);
        return modal().orElseThrow();
    }

    /** The form the bot put up. */
    public Optional<JsonNode> modal() {
        synchronized (realm) {
            return Optional.ofNullable(interaction.modal).map(JsonNode::deepCopy);
        }
    }

    JsonNode awaitChoices(Duration atMost) {
        await("choices", atMost, each -> each.choices != null);
        synchronized (realm) {
            JsonNode choices = interaction.choices;
            return choices == null ? Wire.array() : choices.deepCopy();
        }
    }

    private void await(String what, Duration atMost, Predicate<Interaction> done) {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (realm) {
            while (!done.test(interaction)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new IllegalStateException("no " + what + " within " + atMost + "; first answer: "
                            + (interaction.callback == 0 ? "none" : "type " + interaction.callback));
                }
                pause(left);
            }
        }
    }

    private void pause(long millis) {
        try {
            realm.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
