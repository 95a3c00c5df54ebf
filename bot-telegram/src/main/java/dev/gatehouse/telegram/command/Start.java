package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message;
import java.util.ArrayList;
import java.util.List;
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
        if (payload.equals(StartPayload.MEMBERSHIP)) {
            return desk.membership(customer);
        }
        return greeted(desk.buy(customer, Optional.empty()));
    }

    private static Message greeted(Message offer) {
        List<Message.Part> parts = new ArrayList<>();
        parts.add(new Message.Part.Words(Phrases.GREETING + "\n\n"));
        parts.addAll(offer.parts());
        return new Message(parts, offer.buttons());
    }
}
