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
    private final List<Command> commands;

    /** @param commands those a payload can stand for, as if they were typed with nothing after them */
    Start(BuyerDesk desk, List<Command> commands) {
        this.desk = desk;
        this.commands = commands;
    }

    Message answer(Customer customer, String payload) {
        if (StartPayload.isBuy(payload)) {
            return desk.buy(customer, StartPayload.product(payload));
        }
        return commands.stream()
                .filter(command -> command.isLinkedBy(payload))
                .findFirst()
                .map(command -> command.answer().apply(customer, ""))
                .orElseGet(() -> greet(customer));
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
