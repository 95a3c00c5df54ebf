package dev.gatehouse.discord.command;

import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.discord.door.Calls;
import dev.gatehouse.discord.door.DiscordException;
import dev.gatehouse.discord.door.Waits;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the answer to an interaction that was acknowledged before. */
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Calls calls;
    private final Messenger messenger;
    private final OpenReplies replies;
    private final MessageDress dress = new MessageDress();

    public Answers(Calls calls, Messenger messenger, OpenReplies replies) {
        this.calls = calls;
        this.messenger = messenger;
        this.replies = replies;
    }

    /** Puts {@code message} where the person waits; when that place is gone, it is written to them directly, once. */
    public void show(InteractionHook hook, Customer customer, Message message) {
        replies.keep(customer.account(), hook);
        if (isOffer(message)) {
            replies.offered(customer.account(), hook);
        }
        try {
            calls.ask(
                    new Waits.Lane(
                            "PATCH", "webhooks/" + hook.getJDA().getSelfUser().getApplicationId()),
                    () -> hook.editOriginal(dress.edit(message)));
        } catch (DiscordException failure) {
            Messenger.Delivery delivery = messenger.tell(customer.account(), message);
            LOG.info(
                    "An answer to {} went by direct message ({}): {}",
                    customer.account(),
                    delivery,
                    failure.getMessage());
        }
    }

    /** Among all answers only an offer can be asked for anew. */
    private static boolean isOffer(Message message) {
        return message.buttons().stream()
                .anyMatch(button -> button instanceof Message.Button.Choice choice
                        && choice.action().startsWith(BuyerDesk.FRESH));
    }

    /** Shows {@code message} without waiting for Discord, for the threads of the library. */
    public void excuse(InteractionHook hook, Message message) {
        hook.editOriginal(dress.edit(message))
                .queue(shown -> {}, failure -> LOG.info("An excuse was not shown: {}", failure.getMessage()));
    }
}
