package dev.gatehouse.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** An event as Hilt words it. */
record Webhook(String id, byte[] body) {
    static final String TYPE = "membership.renewed";

    static Webhook about(String membership) {
        String id = UUID.randomUUID().toString();
        String body = """
                {"id":"%s","type":"%s","api_version":"2026-05-04","created_at":"2026-06-01T00:00:00Z",\
                "livemode":true,"data":{"membership":{"id":"%s","status":"ACTIVE","platform":"DISCORD"}}}""".formatted(id, TYPE, membership);
        return new Webhook(id, body.getBytes(UTF_8));
    }
}
