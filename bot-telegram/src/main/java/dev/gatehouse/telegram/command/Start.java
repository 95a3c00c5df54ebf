package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first word in a private chat: with a payload it goes on where a link left off, without one it greets and offers. */
final class Start {
    private final BuyerDesk desk;

    Start(BuyerDesk desk) {
        this.desk = desk;
    }

    Message answer(Customer customer, String payload) {
        if (StartPayload.isBuy(payload)) {
            return desk.buy(customer, StartPayload.product(payload));
        }
        return switch (payload) {
            case StartPayload.MEMBERSHIP -> desk.membership(customer);
            case StartPayload.LINK -> desk.accounts().link(customer, Optional.empty());
            case StartPayload.MOVE -> desk.accounts().move(customer, Optional.empty());
            case StartPayload.WHY -> desk.care().why(customer);
            case StartPayload.RENEW -> desk.renew(customer);
            case StartPayload.RECEIPTS -> desk.care().receipts(customer);
            case StartPayload.CLAIM -> desk.care().claim(customer, Optional.empty());
            case StartPayload.SUPPORT -> desk.care().support(customer, Optional.empty());
            case StartPayload.PRIVACY -> desk.care().privacy(customer, Optional.empty());
            case StartPayload.PASS -> desk.accounts().texts(customer).message("telegram.pass", Map.of());
            default -> greet(customer);
        };
    }

    /** Offers without a checkout link: saying hello is not asking to buy. */
    private Message greet(Customer customer) {
        Message greeting = desk.accounts().texts(customer).message("telegram.greeting", Map.of());
        List<BuyerDesk.Offer> offers = desk.offers(customer, "");
        return offers.isEmpty()
                ? greeting.and(desk.buy(customer, Optional.empty()))
                : greeting.with(offers.stream().map(Start::button).toList());
    }

    private static Button button(BuyerDesk.Offer offer) {
        return new Button.Choice(OfferLabel.of(offer), "buy:" + offer.product().value());
    }
}
