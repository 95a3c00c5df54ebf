package dev.gatehouse.discord.door;

import dev.gatehouse.access.PlatformAccount;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Invite;
import net.dv8tion.jda.api.entities.channel.attribute.IInviteContainer;

/**
 * Who is awaited in a server, and the invitation that serves this one person once. It opens no door by itself: whoever joins
 * is looked at. Kept in memory: after a restart the next attempt to let somebody in tells again who is outside.
 */
final class Invitations {
    private static final String LINK = "https://discord.gg/";
    private static final String NONE_YET = "";
    /** The longest that Discord allows. */
    private static final long DAYS = 7;

    private record Guest(long guild, long user) {}

    private final Calls calls;
    private final Map<Guest, String> codes = new ConcurrentHashMap<>();

    Invitations(Calls calls) {
        this.calls = calls;
    }

    /** The account is outside the server although a door in it is open to him. */
    void awaits(Guild guild, PlatformAccount account) {
        codes.putIfAbsent(new Guest(guild.getIdLong(), account.id()), NONE_YET);
    }

    void came(Guild guild, PlatformAccount account) {
        codes.remove(new Guest(guild.getIdLong(), account.id()));
    }

    /** Another one when somebody else used it. Empty for whoever is not awaited, and where the bot may invite nobody. */
    Optional<URI> of(Guild guild, PlatformAccount account) {
        Guest guest = new Guest(guild.getIdLong(), account.id());
        return Optional.ofNullable(codes.get(guest))
                .flatMap(code -> isGood(guild, code) ? Optional.of(code) : make(guild, account))
                .map(code -> {
                    codes.replace(guest, code);
                    return URI.create(LINK + code);
                });
    }

    private boolean isGood(Guild guild, String code) {
        if (code.equals(NONE_YET)) {
            return false;
        }
        try {
            calls.ask(new Waits.Lane("GET", "invites/" + code), () -> Invite.resolve(guild.getJDA(), code));
            return true;
        } catch (DiscordException failure) {
            return failure.trouble() == Trouble.LATER;
        }
    }

    private Optional<String> make(Guild guild, PlatformAccount account) {
        return entrance(guild).flatMap(channel -> {
            try {
                Invite made = calls.ask(
                        new Waits.Lane("POST", "channels/" + channel.getId()),
                        () -> channel.createInvite()
                                .setUnique(true)
                                .setMaxUses(1)
                                .setMaxAge(DAYS, TimeUnit.DAYS)
                                .reason("for " + account + ", who has access and is not in the server"));
                return Optional.of(made.getCode());
            } catch (DiscordException failure) {
                return Optional.empty();
            }
        });
    }

    /** Where newcomers land anyway. */
    private static Optional<IInviteContainer> entrance(Guild guild) {
        return Stream.concat(Stream.ofNullable(guild.getRulesChannel()), Stream.ofNullable(guild.getDefaultChannel()))
                .<IInviteContainer>map(channel -> channel)
                .filter(channel -> guild.getSelfMember().hasPermission(channel, Permission.CREATE_INSTANT_INVITE))
                .findFirst();
    }
}
