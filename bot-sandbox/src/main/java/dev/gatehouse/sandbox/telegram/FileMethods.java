package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Sending photos and documents. */
final class FileMethods {
    private static final int LONGEST_CAPTION = 1024;
    private static final int LARGEST_PHOTO = 10 << 20;
    private static final int LARGEST_DOCUMENT = 50 << 20;
    private static final int MOST_PIXELS = 10_000;
    private static final int MOST_SLENDER = 20;

    private final World world;
    private final Access access;
    private final Chats chats;
    private final Flood flood;

    FileMethods(World world, Access access, Chats chats, Flood flood) {
        this.world = world;
        this.access = access;
        this.chats = chats;
        this.flood = flood;
    }

    Map<String, BotMethod> all() {
        return Map.of("sendphoto", this::photo, "senddocument", this::document);
    }

    private Object photo(Params params) {
        Upload upload = upload(params, "photo", LARGEST_PHOTO);
        BufferedImage image = picture(upload);
        int longer = Math.max(image.getWidth(), image.getHeight());
        int shorter = Math.min(image.getWidth(), image.getHeight());
        if (longer + shorter > MOST_PIXELS || longer > MOST_SLENDER * shorter) {
            throw Refusal.bad("PHOTO_INVALID_DIMENSIONS");
        }
        return send(
                params,
                upload,
                message -> message.putArray("photo")
                        .add(file(message, upload)
                                .put("width", image.getWidth())
                                .put("height", image.getHeight())));
    }

    private static BufferedImage picture(Upload upload) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(upload.content())))
                    .orElseThrow(() -> Refusal.bad("IMAGE_PROCESS_FAILED"));
        } catch (IOException broken) {
            throw Refusal.bad("IMAGE_PROCESS_FAILED");
        }
    }

    private Object document(Params params) {
        Upload upload = upload(params, "document", LARGEST_DOCUMENT);
        String type = Objects.requireNonNullElse(
                URLConnection.guessContentTypeFromName(upload.name()), "application/octet-stream");
        return send(
                params,
                upload,
                message -> message.set(
                        "document",
                        file(message, upload).put("file_name", upload.name()).put("mime_type", type)));
    }

    private static Upload upload(Params params, String field, int largest) {
        Upload upload = params.file(field).orElseThrow(() -> Refusal.bad("there is no " + field + " in the request"));
        if (upload.content().length == 0) {
            throw Refusal.bad("file must be non-empty");
        }
        if (upload.content().length > largest) {
            throw Refusal.bad("file is too big");
        }
        return upload;
    }

    private Object send(Params params, Upload upload, Consumer<ObjectNode> hang) {
        String caption = params.text("caption");
        if (caption.codePointCount(0, caption.length()) > LONGEST_CAPTION) {
            throw Refusal.bad("message caption is too long");
        }
        Optional<ObjectNode> markup = Keyboard.from(params);
        Chat chat = access.writable(params);
        markup.ifPresent(kept -> Keyboard.checkPlace(kept, chat));
        flood.send(chat);
        ObjectNode message = chats.blank(chat, world.bot().id());
        hang.accept(message);
        if (!caption.isEmpty()) {
            message.put("caption", caption);
        }
        markup.ifPresent(kept -> message.set("reply_markup", kept));
        chat.files().put(message.path("message_id").asLong(), upload);
        chats.publish(chat, message);
        return MessageMethods.shown(message);
    }

    private static ObjectNode file(ObjectNode message, Upload upload) {
        String id = message.path("chat").path("id").asText() + "-"
                + message.path("message_id").asText();
        return StandInServer.JSON
                .createObjectNode()
                .put("file_id", id)
                .put("file_unique_id", id)
                .put("file_size", upload.content().length);
    }
}
