package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.telegram.door.Bot;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Myself;
import dev.gatehouse.telegram.door.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Answers what people type and press. Blocks while the house is asked; throws {@link Trouble} when the answer could not
 * be sent and sending it again may help.
 */
public final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private static final String BUY = "buy:";
    /** Whoever asked in a group still reads what comes so soon. */
    private static final Duration NOT_LATE = Duration.ofSeconds(5);

    private final BotApi api;
    private final Myself myself;
    private final BuyerDesk desk;
    private final Commands commands;
    private final InGroup inGroup;
    private final GateTalk gates;
    private final LiveOffers offers;

    /** Who answers which words, and what of it is still live. */
    public record Talks(Commands commands, InGroup inGroup, GateTalk gates, LiveOffers offers) {}

    public Conversation(BotApi api, Myself myself, BuyerDesk desk, Talks talks) {
        this.api = api;
        this.myself = myself;
        this.desk = desk;
        this.commands = talks.commands;
        this.inGroup = talks.inGroup;
        this.gates = talks.gates;
        this.offers = talks.offers;
    }

    public void typed(Message message) {
        Optional<Typed> typed = Typed.read(message, myself.get().username());
        if (Boolean.TRUE.equals(message.getChat().isUserChat())) {
            inPrivate(message, typed);
        } else {
            typed.flatMap(each -> commands.find(each.name()))
                    .flatMap(command -> inGroup.answer(message, command))
                    .ifPresent(this::sendInGroup);
        }
    }

    /** Service messages and pictures are not answered; words that are no command answer what was asked, or are
     * met with the greeting. */
    private void inPrivate(Message message, Optional<Typed> typed) {
        if (message.getFrom() == null || gates.heard(message, typed) || !message.hasText()) {
            return;
        }
        Customer customer = Customers.of(message.getFrom(), Optional.empty(), myself.get());
        dev.gatehouse.notice.Message answer = typed.map(asked -> answer(customer, asked))
                .or(() -> desk.care().heard(customer, message.getText()))
                .orElseGet(() -> answer(customer, new Typed("start", "")));
        say(message.getChatId(), answer);
    }

    private dev.gatehouse.notice.Message answer(Customer customer, Typed asked) {
        return commands.find(asked.name())
                .map(command -> command.answer().apply(customer, asked.rest()))
                .orElseGet(() -> desk.accounts().texts(customer).message("telegram.unknown", Map.of()));
    }

    /**
     * Whoever presses is answered, in their own private chat, whosever message the button hangs on. An offer in a group
     * or channel leads there by a link, since nobody can be written to who never started the bot.
     */
    public void pressed(CallbackQuery query) {
        Bot bot = myself.get();
        Optional<URI> start = start(query, bot);
        stopTheWaiting(query, start);
        if (query.getData() == null || start.isPresent() || gates.pressed(query)) {
            return;
        }
        Customer customer = Customers.of(query.getFrom(), placeOf(query), bot);
        say(query.getFrom().getId(), desk.pressed(customer, query.getData()));
    }

    private static Optional<URI> start(CallbackQuery query, Bot bot) {
        return placeOf(query)
                .flatMap(place -> Optional.ofNullable(query.getData()))
                .filter(data -> data.startsWith(BUY))
                .map(data -> bot.chat(StartPayload.buy(data.substring(BUY.length()))));
    }

    private static Optional<Place> placeOf(CallbackQuery query) {
        return Optional.ofNullable(query.getMessage())
                .filter(message -> !message.isUserMessage())
                .map(message -> new Place(Platform.TELEGRAM, message.getChatId()));
    }

    /** Telegram shows a turning wheel until the press is answered, and forgets it after some seconds. */
    private void stopTheWaiting(CallbackQuery query, Optional<URI> start) {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(query.getId());
        start.ifPresent(link -> answer.setUrl(link.toString()));
        try {
            api.call(answer);
        } catch (Trouble trouble) {
            if (trouble.kind() == Trouble.Kind.AWAY) {
                throw trouble;
            }
        }
    }

    private void say(long chat, dev.gatehouse.notice.Message answer) {
        try {
            int sent = api.call(chat, MessageDress.dress(chat, answer)).getMessageId();
            offers.said(chat, sent, answer);
        } catch (Trouble trouble) {
            switch (trouble.kind()) {
                case AWAY, FLOOD, MIGRATED -> throw trouble;
                // Blocked meanwhile: nobody is left to be told.
                default -> {}
            }
        }
    }

    /** An answer that comes late into a group is noise, and the bot may lack the right to write there. */
    private void sendInGroup(SendMessage message) {
        try {
            api.call(Long.parseLong(message.getChatId()), message);
        } catch (Trouble trouble) {
            if (trouble.kind() == Trouble.Kind.FLOOD && trouble.await().compareTo(NOT_LATE) <= 0) {
                throw trouble;
            }
            LOG.info("Not answered in chat {}: {}", message.getChatId(), trouble.words());
        }
    }
}
