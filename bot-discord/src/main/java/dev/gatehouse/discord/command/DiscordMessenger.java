package dev.gatehouse.discord.command;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.discord.door.Calls;
import dev.gatehouse.discord.door.Connection;
import dev.gatehouse.discord.door.DiscordException;
import dev.gatehouse.discord.door.Waits;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.notice.Room;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Direct messages, and below an answer that is still open for those who closed them. */
public final class DiscordMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordMessenger.class);

    private static final int NONCE_LENGTH = 25;

    private final Connection connection;
    private final Calls calls;
    private final OpenReplies replies;
    private final MessageDress dress = new MessageDress();

    public DiscordMessenger(Connection connection, Calls calls, OpenReplies replies) {
        this.connection = connection;
        this.calls = calls;
        this.replies = replies;
    }

    /** What comes of an offer that is still open before the person is shown in its place as well. */
    @Override
    public Delivery tell(PlatformAccount account, Message message) {
        replies.takeOffer(account)
                .ifPresent(offer -> offer.editOriginal(dress.edit(message))
                        .queue(
                                shown -> {},
                                failure -> LOG.debug("An offer stays as it was: {}", failure.getMessage())));
        Optional<JDA> jda = connection.jda();
        if (jda.isEmpty()) {
            return Delivery.LATER;
        }
        try {
            write(jda.get(), account, dress.create(message));
            return Delivery.TOLD;
        } catch (DiscordException failure) {
            Delivery delivery = delivery(account, failure);
            return delivery == Delivery.UNREACHABLE ? below(account, message) : delivery;
        }
    }

    private Delivery below(PlatformAccount account, Message message) {
        Optional<InteractionHook> reply = replies.find(account);
        if (reply.isEmpty()) {
            return Delivery.UNREACHABLE;
        }
        try {
            String application = reply.get().getJDA().getSelfUser().getApplicationId();
            calls.ask(
                    new Waits.Lane("POST", "webhooks/" + application),
                    () -> reply.get().sendMessage(dress.create(message)).setEphemeral(true));
            return Delivery.TOLD;
        } catch (DiscordException failure) {
            return Delivery.UNREACHABLE;
        }
    }

    @Override
    public Delivery call(Room where, PlatformAccount account, Message message) {
        Optional<MessageChannel> channel =
                connection.jda().map(jda -> jda.getChannelById(MessageChannel.class, where.number()));
        if (channel.isEmpty()) {
            return connection.isComplete() ? Delivery.UNREACHABLE : Delivery.LATER;
        }
        try {
            calls.ask(
                    new Waits.Lane("POST", "channels/" + where.number()),
                    Urgency.EVENT,
                    () -> channel.get().sendMessage(dress.call(account.id(), message)));
            return Delivery.TOLD;
        } catch (DiscordException failure) {
            return delivery(account, failure);
        }
    }

    private void write(JDA jda, PlatformAccount account, MessageCreateData message) throws DiscordException {
        PrivateChannel channel = calls.ask(
                new Waits.Lane("POST", "users/@me"), Urgency.EVENT, () -> jda.openPrivateChannelById(account.id()));
        String nonce = nonce(account, message);
        calls.ask(
                new Waits.Lane("POST", "channels/" + channel.getId()),
                Urgency.EVENT,
                () -> channel.sendMessage(message).setNonce(nonce));
    }

    /** The same words to the same person within some minutes are one message to Discord: a repeat is not told twice. */
    private static String nonce(PlatformAccount account, MessageCreateData message) {
        return UUID.nameUUIDFromBytes((account + message.getContent()).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, NONCE_LENGTH);
    }

    private static Delivery delivery(PlatformAccount account, DiscordException failure) {
        return switch (failure.trouble()) {
            case UNWRITABLE, NO_MEMBER, FORBIDDEN -> Delivery.UNREACHABLE;
            case OTHERS_AHEAD, LATER, TOKEN_REFUSED -> Delivery.LATER;
            case NO_ROLE, NO_GUILD, NO_BAN, TWO_FACTOR, INTERACTION_GONE, OTHER -> {
                LOG.error("Discord refused a message to {} for good", account, failure);
                yield Delivery.UNREACHABLE;
            }
        };
    }
}
