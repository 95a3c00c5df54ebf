package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Channels and the messages in them. */
final class MessageRoutes {
    private final Realm realm;
    private final Posts posts;

    MessageRoutes(Realm realm, Posts posts) {
        this.realm = realm;
        this.posts = posts;
    }

    void add(Rest rest) {
        rest.on("GET", "channels/{channel}", call -> Answer.of(Wire.channel(call.channel())));
        rest.on("POST", "channels/{channel}/messages", this::send);
        rest.on("GET", "channels/{channel}/messages", this::list);
        rest.on("GET", "channels/{channel}/messages/{message}", call -> Answer.of(call.post(call.channel()).json));
        rest.on("PATCH", "channels/{channel}/messages/{message}", this::edit);
        rest.on("DELETE", "channels/{channel}/messages/{message}", this::delete);
    }

    private Answer send(RestCall call) {
        Channel channel = call.channel();
        JsonNode form = call.body();
        MessageForm.check(form);
        if (MessageForm.empty(form)) {
            throw new Refusal(Code.EMPTY_MESSAGE);
        }
        mayWrite(call, channel);
        Optional<Post> before = MessageForm.enforcedNonce(form)
                .flatMap(nonce -> channel.posts.stream()
                        .filter(each -> each.json.path("nonce").asText().equals(nonce))
                        .findFirst());
        long flags = form.path("flags").asLong() & Post.COMPONENTS_V2;
        return Answer.of(before.orElseGet(() -> posts.add(new Posts.Setting(channel, 0, flags, null), form)).json);
    }

    /** In a direct message the other side decides; in a guild, permissions. */
    private void mayWrite(RestCall call, Channel channel) {
        User recipient = channel.recipient;
        if (recipient != null) {
            if (!realm.shareGuild(recipient)) {
                throw new Refusal(Code.NO_MUTUAL_GUILDS);
            }
            if (recipient.dmsClosed) {
                throw new Refusal(Code.CLOSED_DM);
            }
        }
        if (channel.guild != null) {
            call.authority(channel.guild).require(Permission.SEND_MESSAGES);
        }
    }

    /** Newest first, as Discord lists them. */
    private Answer list(RestCall call) {
        Channel channel = call.channel();
        long limit = call.query("limit", 50);
        FormErrors errors = new FormErrors();
        errors.outside("limit", limit, 1, 100);
        errors.refuseIfAny();
        long before = call.query("before", Long.MAX_VALUE);
        long after = call.query("after", 0);
        List<Post> newest = new ArrayList<>(channel.posts);
        Collections.reverse(newest);
        List<Post> page = newest.stream()
                .filter(each -> each.id < before && each.id > after)
                .limit(limit)
                .toList();
        return Answer.of(Wire.list(page, each -> each.json));
    }

    private Answer edit(RestCall call) {
        Post post = own(call.post(call.channel()));
        JsonNode form = call.body();
        MessageForm.check(form);
        posts.edit(post, form);
        return Answer.of(post.json);
    }

    private Answer delete(RestCall call) {
        posts.delete(own(call.post(call.channel())));
        return Answer.nothing();
    }

    private Post own(Post post) {
        if (post.json.path("author").path("id").asLong() != realm.bot.id) {
            throw new Refusal(Code.FOREIGN_MESSAGE);
        }
        return post;
    }
}
