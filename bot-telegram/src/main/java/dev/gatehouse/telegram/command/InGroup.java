package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.telegram.door.Bot;
import dev.gatehouse.telegram.door.Myself;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Supplier<List<Place>> claimed;

    /** @param claimed the places whose admins may make gates, though they have none yet */
    public InGroup(Myself myself, BuyerDesk desk, Supplier<Gates> gates, Supplier<List<Place>> claimed) {
        this.myself = myself;
        this.desk = desk;
        this.gates = gates;
        this.claimed = claimed;
    }

    Optional<SendMessage> answer(Message message, Command command) {
        Place place = new Place(Platform.TELEGRAM, message.getChatId());
        boolean served = !gates.get().at(place).isEmpty()
                || (command.payload().equals(StartPayload.GATE) && claimed.get().contains(place));
        // Behind an anonymous administrator or a channel there may be anybody: Telegram names a stand-in as the sender.
        if (message.getSenderChat() != null || message.getFrom() == null) {
            return served
                    ? Optional.of(
                            reply(message, privately("telegram.anonymous", Locale.ENGLISH, payload(command, message))))
                    : Optional.empty();
        }
        Customer customer = Customers.of(message.getFrom(), Optional.of(place), myself.get());
        return Optional.of(reply(message, served ? served(customer, command, message) : notServed(customer)));
    }

    private dev.gatehouse.notice.Message served(Customer customer, Command command, Message message) {
        if (!command.payload().equals(StartPayload.BUY)) {
            return privately("telegram.private", customer.locale(), payload(command, message));
        }
        List<BuyerDesk.Offer> offers = desk.offers(customer, "");
        if (offers.isEmpty() || offers.size() > MOST_OFFERS) {
            return privately("telegram.private", customer.locale(), command.payload());
        }
        Bot bot = myself.get();
        return new Texts(customer.locale())
                .message("telegram.private", Map.of())
                .with(offers.stream().map(offer -> button(offer, bot)).toList());
    }

    /** What is said about gates in a chat is about the gates of that chat, and may be told in the topic where it was said. */
    private static String payload(Command command, Message message) {
        if (!command.payload().equals(StartPayload.GATE)) {
            return command.payload();
        }
        return message.isTopicMessage()
                ? StartPayload.gate(message.getChatId(), message.getMessageThreadId())
                : StartPayload.gate(message.getChatId());
    }

    private static Button button(BuyerDesk.Offer offer, Bot bot) {
        return new Button.Link(
                OfferLabel.of(offer), bot.chat(StartPayload.buy(offer.product().value())));
    }

    /** The house's one sentence. Nothing to press: a button's answer may be for the customer's eyes only. */
    private dev.gatehouse.notice.Message notServed(Customer customer) {
        return desk.buy(customer, Optional.empty()).with(List.of());
    }

    private dev.gatehouse.notice.Message privately(String text, Locale locale, String payload) {
        Texts texts = new Texts(locale);
        return texts.message(
                text,
                Map.of(),
                new Button.Link(
                        texts.plain("telegram.private.button"), myself.get().chat(payload)));
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
