package dev.gatehouse.sandbox.telegram;

import java.time.Duration;
import java.util.Map;

/** How updates reach the bot: by long poll or by webhook, never both. */
final class UpdateMethods {
    private static final int MOST = 100;
    private static final int LONGEST_WAIT = 50;

    private final Updates updates;
    private final Webhook webhook;

    UpdateMethods(Updates updates, Webhook webhook) {
        this.updates = updates;
        this.webhook = webhook;
    }

    Map<String, BotMethod> all() {
        return Map.of(
                "getupdates", this::poll,
                "setwebhook", this::set,
                "deletewebhook", this::delete,
                "getwebhookinfo", params -> webhook.info());
    }

    private Object poll(Params params) throws InterruptedException {
        updates.allow(params.json("allowed_updates"));
        long limit = params.number("limit", MOST);
        long wait = Math.max(0, Math.min(LONGEST_WAIT, params.number("timeout", 0)));
        return updates.poll(
                params.number("offset", 0), (int) (limit < 1 || limit > MOST ? MOST : limit), Duration.ofSeconds(wait));
    }

    private Object set(Params params) {
        updates.allow(params.json("allowed_updates"));
        dropIfTold(params);
        if (params.text("url").isEmpty()) {
            webhook.remove();
        } else {
            webhook.set(params.text("url"), params.text("secret_token"), (int) params.number("max_connections", 40));
        }
        return true;
    }

    private Object delete(Params params) {
        dropIfTold(params);
        webhook.remove();
        return true;
    }

    private void dropIfTold(Params params) {
        if (params.flag("drop_pending_updates")) {
            updates.drop();
        }
    }
}
