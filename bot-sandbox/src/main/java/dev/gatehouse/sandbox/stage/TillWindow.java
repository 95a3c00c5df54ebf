package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.Membership;
import dev.gatehouse.sandbox.stage.TillView.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks at Hilt: the checkout page that is open, and the books. */
final class TillWindow {
    private final HiltStandIn hilt;
    private final Cast cast;
    private final Front front;

    TillWindow(Sandbox sandbox, Front front) {
        this.hilt = sandbox.hilt();
        this.cast = sandbox.cast();
        this.front = front;
    }

    TillView look() {
        String page = front.checkout().isEmpty() ? "" : hilt.checkoutPage(front.checkout());
        return new TillView(
                page, hilt.memberships().all().stream().map(this::row).toList());
    }

    private Row row(Membership row) {
        return new Row(
                name(row), hilt.title(row.productId()), row.status(), word(row.status()), Moments.clock(end(row)));
    }

    private String name(Membership row) {
        return Stream.concat(cast.onDiscord().stream(), cast.onTelegram().stream())
                .filter(each -> Long.toString(each.id()).equals(row.identity().value()))
                .findFirst()
                .map(Persona::name)
                .orElse(row.identity().value());
    }

    private static String word(String status) {
        return switch (status) {
            case "ACTIVE" -> "active";
            case "EXPIRED" -> "lapsed";
            default -> "grace";
        };
    }

    private static Instant end(Membership row) {
        boolean active = row.status().equals("ACTIVE");
        return active
                ? row.term().end()
                : Objects.requireNonNullElse(row.term().graceEnd(), row.term().end());
    }
}
