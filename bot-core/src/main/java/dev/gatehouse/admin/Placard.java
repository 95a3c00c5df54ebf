package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What everybody of a place reads in one of its rooms, in the place's own language; its buttons are the buyer's. */
final class Placard {
    private final Kit kit;

    Placard(Kit kit) {
        this.kit = kit;
    }

    /** Here the door can be bought. */
    Message of(Gate gate) {
        return message(gate, "gate.panel", Map.of("door", kit.sites().title(gate)));
    }

    /** From that day on only members have the door. */
    Message ofOpening(Gate gate, Instant day) {
        return message(
                gate, "gate.opening.announced", Map.of("door", kit.sites().title(gate), "day", day));
    }

    private Message message(Gate gate, String key, Map<String, Object> values) {
        Locale language = Locale.forLanguageTag(kit.places()
                .find(gate.place())
                .map(PlaceRows.Settled::language)
                .filter(tag -> !tag.isEmpty())
                .orElse("en"));
        Texts texts = new Texts(language);
        Button[] buttons = gate.products().stream()
                .filter(product -> !kit.authority().isLeaving(gate, product))
                .map(product -> buy(texts, product))
                .toArray(Button[]::new);
        return texts.message(key, values, buttons);
    }

    private Button buy(Texts texts, ProductId product) {
        String label =
                texts.words("gate.panel.button", Map.of("product", kit.goods().title(product)));
        return new Button.Choice(label, "buy:" + product.value());
    }
}
