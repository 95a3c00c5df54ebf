package dev.gatehouse.discord.command;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.buyer.NewsDesk;
import dev.gatehouse.discord.door.Calls;
import dev.gatehouse.discord.door.DiscordException;
import dev.gatehouse.discord.door.Waits;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.notice.Room;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the answer to an interaction that was acknowledged before. An offer is followed as long as it can be changed. */
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    /** Discord lets an answer be changed for a quarter of an hour. */
    private static final Duration OPEN = Duration.ofMinutes(14);

    private final Calls calls;
    private final Messenger messenger;
    private final OpenReplies replies;
    private final NewsDesk news;
    private final Function<Duration, Executor> later;
    private final MessageDress dress = new MessageDress();

    /** @param later runs something after a while of machine time */
    public Answers(
            Calls calls, Messenger messenger, OpenReplies replies, NewsDesk news, Function<Duration, Executor> later) {
        this.calls = calls;
        this.messenger = messenger;
        this.replies = replies;
        this.news = news;
        this.later = later;
    }

    /** Puts {@code message} where the person waits; when that place is gone, it is written to them directly, once. */
    public void show(InteractionHook hook, Customer customer, Message message) {
        replies.keep(customer.account(), hook);
        BuyerDesk.offered(message).ifPresent(product -> {
            replies.offered(customer.account(), hook);
            later.apply(OPEN).execute(() -> end(hook, customer, message, product));
        });
        try {
            write(hook, message);
        } catch (DiscordException failure) {
            Messenger.Delivery delivery = messenger.tell(customer.account(), message);
            LOG.info(
                    "An answer to {} went by direct message ({}): {}",
                    customer.account(),
                    delivery,
                    failure.getMessage());
        }
    }

    /** Below an offer of which nothing came yet stands where the news will come; its buttons stay. */
    private void end(InteractionHook hook, Customer customer, Message offer, ProductId product) {
        if (!replies.end(customer.account(), hook)) {
            return;
        }
        try {
            write(hook, offer.and(news.lastWord(customer, product, where -> name(hook, where))));
        } catch (DiscordException failure) {
            LOG.debug("An offer stays as it was: {}", failure.getMessage());
        }
    }

    private static Optional<String> name(InteractionHook hook, Room where) {
        return Optional.ofNullable(hook.getJDA().getChannelById(GuildMessageChannel.class, where.number()))
                .map(channel -> "#" + channel.getName());
    }

    private void write(InteractionHook hook, Message message) throws DiscordException {
        String application = hook.getJDA().getSelfUser().getApplicationId();
        calls.ask(new Waits.Lane("PATCH", "webhooks/" + application), () -> hook.editOriginal(dress.edit(message)));
    }

    /** Shows {@code message} without waiting for Discord, for the threads of the library. */
    public void excuse(InteractionHook hook, Message message) {
        hook.editOriginal(dress.edit(message))
                .queue(shown -> {}, failure -> LOG.info("An excuse was not shown: {}", failure.getMessage()));
    }
}
