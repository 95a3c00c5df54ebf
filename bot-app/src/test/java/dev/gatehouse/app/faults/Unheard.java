package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.hilt.Purchase;
import java.util.List;
import java.util.UUID;

/**
 * A member who paid while Hilt's webhooks were lost, and never typed a command. The bot asks Hilt nothing about those who
 * merely join, so whatever opens the door now is the event under test.
 */
record Unheard(Stage stage, DiscordBuyer buyer, Purchase purchase) {

    static Unheard paid(Stage stage, String name) {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, name);
        stage.hilt().webhooks().off(true);
        try {
            return new Unheard(
                    stage, buyer, stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), name));
        } finally {
            stage.hilt().webhooks().off(false);
        }
    }

    String membership() {
        return purchase.membershipId();
    }

    /** A new event of a type about this membership. */
    String event(String type) {
        return event(UUID.randomUUID().toString(), type);
    }

    String event(String id, String type) {
        return """
                {"id":"%s","type":"%s","api_version":"2026-05-04","created_at":"2026-06-01T08:15:00Z","livemode":true,\
                "data":{"membership":{"id":"%s","status":"ACTIVE","platform":"DISCORD"}}}""".formatted(id, type, membership());
    }

    /** Calls to Hilt about this membership. */
    List<Call> asked() {
        return stage.hilt().calls().all().stream()
                .filter(call -> call.path().contains(membership()))
                .toList();
    }

    boolean isLeftAlone() {
        return asked().isEmpty() && buyer.grants().isEmpty() && !buyer.hasRole();
    }
}
