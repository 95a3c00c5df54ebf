package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.telegram.JoinResult;
import dev.gatehouse.sandbox.telegram.Message;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a visitor does, as the persona in front. What a real client would not let them do throws
 * {@link IllegalArgumentException} or {@link IllegalStateException} with a sentence for them.
 */
final class Hands {
    private static final String CHANNELS = "https://discord.com/channels/";
    private static final String INVITE = "https://discord.gg/";

    private final HiltStandIn hilt;
    private final DiscordStandIn discord;
    private final TelegramStandIn telegram;
    private final Cast cast;
    private final Front front;

    Hands(Sandbox sandbox, Front front) {
        this.hilt = sandbox.hilt();
        this.discord = sandbox.discord();
        this.telegram = sandbox.telegram();
        this.cast = sandbox.cast();
        this.front = front;
    }

    void typeOnDiscord(String line) {
        TypedCommand typed = TypedCommand.of(line);
        long guild = front.channel() == 0 ? 0 : Cast.GUILD;
        if (guild != 0) {
            front.openChannel(cast.general());
        }
        discord.slash(guild, front.discord().id(), typed.name(), typed.options());
    }

    void pressOnDiscord(long channel, long message, String customId) {
        front.ask(Optional.of(discord.press(front.discord().id(), discord.message(channel, message), customId)));
    }

    void pickOnDiscord(long channel, long message, String customId, List<String> values) {
        discord.choose(front.discord().id(), discord.message(channel, message), customId, values);
    }

    /** Sends the form that is up, or puts it away when nothing is to be sent. */
    void fillInOnDiscord(Map<String, String> values) {
        InteractionView up = front.asked()
                .filter(view -> view.modal().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("No form is up"));
        discord.submit(up, values);
        front.ask(Optional.empty());
    }

    void openOnDiscord(String url) {
        if (isCheckout(url)) {
            front.followCheckout(url);
        } else if (url.startsWith(CHANNELS)) {
            openChannel(url.substring(CHANNELS.length()));
        } else if (url.startsWith(INVITE)) {
            discord.accept(url.substring(INVITE.length()), front.discord().id());
            front.openChannel(cast.general());
        } else {
            throw new IllegalArgumentException("This stage has nothing behind " + url);
        }
    }

    private void openChannel(String path) {
        String[] ids = path.split("/", -1);
        long wanted = ids.length > 1 ? Long.parseLong(ids[1]) : cast.general();
        if (!discord.isMember(Cast.GUILD, front.discord().id())) {
            throw new IllegalArgumentException("You are not in " + Cast.GUILD_NAME + " yet: join it first");
        }
        front.openChannel(wanted);
    }

    void joinServer() {
        discord.join(Cast.GUILD, front.discord().id());
        front.openChannel(cast.general());
    }

    void leaveServer() {
        discord.leave(Cast.GUILD, front.discord().id());
    }

    void giveRole(long user) {
        discord.giveRole(Cast.GUILD, moderated(user), Cast.ROLE);
    }

    void takeRole(long user) {
        discord.takeRole(Cast.GUILD, moderated(user), Cast.ROLE);
    }

    void kick(long user) {
        discord.kick(Cast.GUILD, moderated(user));
    }

    private long moderated(long user) {
        if (!cast.moderates(front.discord())) {
            throw new IllegalArgumentException(front.discord().name() + " may not change other members");
        }
        return user;
    }

    void typeOnTelegram(String text) {
        long me = front.telegram().id();
        telegram.type(front.group() ? cast.chat() : me, me, text);
    }

    void pressOnTelegram(long chat, long id, String label) {
        telegram.press(front.telegram().id(), messageOf(chat, id), label);
    }

    private Message messageOf(long chat, long id) {
        return telegram.backstage().conversation(chat).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The message is gone"));
    }

    /** Picks a chat or a person behind a button of the bot's keyboard. */
    void pickOnTelegram(long id, String label, long picked) {
        long me = front.telegram().id();
        Message message = messageOf(me, id);
        if (cast.onTelegram().stream().anyMatch(each -> each.id() == picked)) {
            telegram.backstage().shareUser(me, message, label, picked);
        } else {
            telegram.backstage().shareChat(me, message, label, picked);
        }
    }

    void openOnTelegram(String url) {
        String bot = "https://t.me/" + telegram.botUsername();
        String start = bot + "?start=";
        if (isCheckout(url)) {
            front.followCheckout(url);
        } else if (url.startsWith(start)) {
            front.openGroup(false);
            telegram.start(front.telegram().id(), url.substring(start.length()));
        } else if (url.equals(bot)) {
            front.openGroup(false);
        } else if (url.startsWith("https://t.me/+")) {
            knock(url);
        } else {
            throw new IllegalArgumentException("This stage has nothing behind " + url);
        }
    }

    private void knock(String url) {
        if (telegram.open(front.telegram().id(), url) == JoinResult.REFUSED) {
            throw new IllegalArgumentException("Telegram says: this invite link has expired");
        }
        front.openGroup(true);
    }

    void leaveGroup() {
        telegram.leave(cast.chat(), front.telegram().id());
    }

    void ban(long user) {
        telegram.ban(cast.chat(), owned(user));
    }

    void unban(long user) {
        telegram.unban(cast.chat(), owned(user));
    }

    private long owned(long user) {
        if (!cast.owns(front.telegram())) {
            throw new IllegalArgumentException(front.telegram().name() + " may not change other members");
        }
        return user;
    }

    private boolean isCheckout(String url) {
        return url.startsWith(hilt.url() + "/p/");
    }
}
