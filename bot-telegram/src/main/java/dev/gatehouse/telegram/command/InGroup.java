package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Message.Part;
import dev.gatehouse.telegram.door.Bot;
import dev.gatehouse.telegram.door.Myself;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * What a command is answered in a group, where everybody reads along: where to go on in private, and never a checkout
 * link or anything of a person.
 */
public final class InGroup {
    /** A keyboard longer than this hides the conversation. */
    private static final int MOST_OFFERS = 8;

    private final Myself myself;
    private final BuyerDesk desk;
    private final Supplier<Gates> gates;

    public InGroup(Myself myself, BuyerDesk desk, Supplier<Gates> gates) {
        this.myself = myself;
        this.desk = desk;
        this.gates = gates;
    }

    Optional<SendMessage> answer(Message message, Command command) {
        Place place = new Place(Platform.TELEGRAM, message.getChatId());
        boolean served = !gates.get().at(place).isEmpty();
        // Behind an anonymous administrator or a channel there may be anybody: Telegram names a stand-in as the sender.
        if (message.getSenderChat() != null || message.getFrom() == null) {
            return served ? Optional.of(reply(message, privately(Phrases.ANONYMOUS, command))) : Optional.empty();
        }
        Customer customer = Customers.of(message.getFrom(), Optional.of(place), myself.get());
        return Optional.of(reply(message, served ? served(customer, command) : notServed(customer)));
    }

    private dev.gatehouse.notice.Message served(Customer customer, Command command) {
        if (!command.payload().equals(StartPayload.BUY)) {
            return privately(Phrases.GO_PRIVATE, command);
        }
        List<BuyerDesk.Offer> offers = desk.offers(customer, "");
        if (offers.isEmpty() || offers.size() > MOST_OFFERS) {
            return privately(Phrases.GO_PRIVATE, command);
        }
        Bot bot = myself.get();
        return words(
                Phrases.GO_PRIVATE,
                offers.stream()
                        .map(offer -> (Button) new Button.Link(
                                label(offer),
                                bot.chat(StartPayload.buy(offer.product().value()))))
                        .toList());
    }

    private static String label(BuyerDesk.Offer offer) {
        return offer.price().isBlank() ? offer.title() : offer.title() + ", " + offer.price();
    }

    /** The house's one sentence. Nothing to press: a button's answer may be for the customer's eyes only. */
    private dev.gatehouse.notice.Message notServed(Customer customer) {
        return desk.buy(customer, Optional.empty()).with(List.of());
    }

    private dev.gatehouse.notice.Message privately(String sentence, Command command) {
        return words(
                sentence,
                List.of(new Button.Link(Phrases.OPEN_PRIVATE, myself.get().chat(command.payload()))));
    }

    private static dev.gatehouse.notice.Message words(String sentence, List<Button> buttons) {
        return new dev.gatehouse.notice.Message(List.of(new Part.Words(sentence)), buttons);
    }

    private static SendMessage reply(Message message, dev.gatehouse.notice.Message answer) {
        SendMessage dressed = MessageDress.dress(message.getChatId(), answer);
        dressed.setReplyParameters(ReplyParameters.builder()
                .messageId(message.getMessageId())
                .allowSendingWithoutReply(true)
                .build());
        if (message.isTopicMessage()) {
            dressed.setMessageThreadId(message.getMessageThreadId());
        }
        return dressed;
    }
}
