package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes the bot's messages. */
final class Posts {
    private static final List<String> EDITABLE = List.of("content", "embeds", "components");

    private final Realm realm;
    private final Events events;

    Posts(Realm realm, Events events) {
        this.realm = realm;
        this.events = events;
    }

    /** What makes a message more than its text. */
    record Setting(
            Channel channel, int type, long flags, @Nullable User onlyFor) {
        Setting {
            if (onlyFor != null) {
                flags |= Post.EPHEMERAL;
            }
        }
    }

    Post add(Setting setting, JsonNode form) {
        long id = realm.ids.next();
        ObjectNode json = blank(id, setting);
        Post post = new Post(id, setting.channel(), json, setting.onlyFor());
        fill(json, form);
        if (setting.onlyFor() == null) {
            setting.channel().posts.add(post);
            events.posted("MESSAGE_CREATE", post);
        } else {
            realm.ephemeral.put(id, post);
        }
        realm.notifyAll();
        return post;
    }

    /** Fields not in the form stay; an edit ends "is thinking". */
    void edit(Post post, JsonNode form) {
        fill(post.json, form);
        long kept = post.flags() & ~Post.LOADING;
        post.json.put("flags", kept | (form.path("flags").asLong() & Post.COMPONENTS_V2));
        post.json.put("edited_timestamp", Wire.at(realm.clock.instant()));
        events.posted("MESSAGE_UPDATE", post);
        realm.notifyAll();
    }

    /** What hung on the message before is gone: an edit with files names those that stay, and the bot keeps none. */
    void attach(Post post, List<Upload> files) {
        if (files.isEmpty()) {
            return;
        }
        ArrayNode all = post.json.putArray("attachments");
        for (Upload file : files) {
            long id = realm.ids.next();
            realm.uploads.put(id, file);
            String url = "https://cdn.discordapp.com/attachments/" + post.channel.id + "/" + id + "/" + file.name();
            all.addObject()
                    .put("id", Wire.id(id))
                    .put("filename", file.name())
                    .put("size", file.content().length)
                    .put("url", url)
                    .put("proxy_url", url);
        }
    }

    void delete(Post post) {
        post.channel.posts.remove(post);
        realm.ephemeral.remove(post.id);
        events.deleted(post);
        realm.notifyAll();
    }

    private ObjectNode blank(long id, Setting setting) {
        ObjectNode json = Wire.object()
                .put("id", Wire.id(id))
                .put("channel_id", Wire.id(setting.channel().id))
                .put("type", setting.type())
                .put("content", "")
                .put("flags", setting.flags())
                .put("timestamp", Wire.at(realm.clock.instant()))
                .put("tts", false)
                .put("pinned", false)
                .put("mention_everyone", false)
                .putNull("edited_timestamp");
        json.set("author", Wire.user(realm.bot));
        for (String none : List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
            json.putArray(none);
        }
        return json;
    }

    private static void fill(ObjectNode json, JsonNode form) {
        for (String field : EDITABLE) {
            JsonNode given = form.path(field);
            if (given.isNull()) {
                json.set(field, field.equals("content") ? json.textNode("") : Wire.array());
            } else if (!given.isMissingNode()) {
                json.set(field, given.deepCopy());
            }
        }
        if (form.has("nonce")) {
            json.set("nonce", form.path("nonce"));
        }
        for (JsonNode embed : json.path("embeds")) {
            ((ObjectNode) embed).put("type", "rich");
        }
        number((ArrayNode) json.path("components"));
    }

    /** Discord gives each component a number of its own where the sender gave none. */
    private static void number(ArrayNode components) {
        int[] next = {1};
        Components.all(components).forEach(each -> {
            if (!each.path("id").canConvertToInt() || each.path("id").asInt() == 0) {
                ((ObjectNode) each).put("id", next[0]);
            }
            next[0]++;
        });
    }
}
