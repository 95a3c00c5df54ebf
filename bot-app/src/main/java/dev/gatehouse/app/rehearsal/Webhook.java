package dev.gatehouse.app.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** An event as Hilt words it, whatever is true of the membership it names. */
public record Webhook(String id, String type, String body) {

    public static Webhook of(String type, String membership) {
        String id = UUID.randomUUID().toString();
        String body = """
                {"id":"%s","type":"%s","api_version":"2026-05-04","created_at":"2026-06-01T00:00:00Z","livemode":true,\
                "data":{"membership":{"id":"%s","status":"ACTIVE","platform":"DISCORD"}}}""".formatted(id, type, membership);
        return new Webhook(id, type, body);
    }

    public byte[] bytes() {
        return body.getBytes(UTF_8);
    }
}
