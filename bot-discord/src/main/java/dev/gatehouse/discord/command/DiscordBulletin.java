package dev.gatehouse.discord.command;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.discord.door.Calls;
import dev.gatehouse.discord.door.Connection;
import dev.gatehouse.discord.door.DiscordException;
import dev.gatehouse.discord.door.Trouble;
import dev.gatehouse.discord.door.Waits;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.notice.Room;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages in a channel of a server the bot is in. */
public final class DiscordBulletin implements Bulletin {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBulletin.class);

    private final Connection connection;
    private final Calls calls;
    private final MessageDress dress = new MessageDress();

    public DiscordBulletin(Connection connection, Calls calls) {
        this.connection = connection;
        this.calls = calls;
    }

    @Override
    public Delivery post(Room room, Message message) {
        Optional<JDA> jda = connection.jda();
        if (jda.isEmpty()) {
            return Delivery.LATER;
        }
        GuildMessageChannel channel = jda.get().getChannelById(GuildMessageChannel.class, room.number());
        if (channel == null && !connection.isComplete()) {
            return Delivery.LATER;
        }
        if (channel == null) {
            LOG.warn("The bot sees no channel {} to post in", room);
            return Delivery.UNREACHABLE;
        }
        try {
            calls.ask(
                    new Waits.Lane("POST", "channels/" + room.number()),
                    Urgency.EVENT,
                    () -> channel.sendMessage(dress.create(message)));
            return Delivery.TOLD;
        } catch (DiscordException failure) {
            boolean passes = failure.trouble() == Trouble.LATER || failure.trouble() == Trouble.TOKEN_REFUSED;
            LOG.warn("Posting in channel {} did not work: {}", room, failure.getMessage());
            return passes ? Delivery.LATER : Delivery.UNREACHABLE;
        }
    }
}
