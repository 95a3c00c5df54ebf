package dev.gatehouse.telegram;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.BuyerDesk.Offer;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Message.Part;
import dev.gatehouse.testing.ScriptedDesk;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The words of a desk that sells one product, and that in private only. */
final class GoldOnSale {
    static final String GOLD = "ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3";
    private static final Instant END = Instant.parse("2026-12-03T13:42:10Z");

    private GoldOnSale() {}

    static ScriptedDesk desk() {
        ScriptedDesk desk = new ScriptedDesk();
        desk.sells(List.of(new Offer(new ProductId(GOLD), "Gold", "29 USDC")));
        desk.says(GoldOnSale::answer);
        return desk;
    }

    private static Message answer(Customer customer, String what) {
        if (what.startsWith("buy ") && customer.place().isPresent()) {
            return ScriptedDesk.words("This place is not served by Gatehouse.");
        }
        if (what.startsWith("pressed ")) {
            return link(customer, "https://pay.example.com/h/2");
        }
        return switch (what) {
            case "buy -" ->
                ScriptedDesk.words("What shall it be?").with(List.of(new Button.Choice("Gold", "buy:" + GOLD)));
            case "buy " + GOLD -> link(customer, "https://pay.example.com/h/1");
            case "membership" -> new Message(List.of(new Part.Words("Gold until "), new Part.Moment(END)), List.of());
            default -> ScriptedDesk.words("Noted: " + what);
        };
    }

    private static Message link(Customer customer, String url) {
        return ScriptedDesk.words("Your link, for " + customer.label())
                .with(List.of(new Button.Link("Pay", URI.create(url))));
    }
}
