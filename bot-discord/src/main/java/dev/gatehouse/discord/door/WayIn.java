package dev.gatehouse.discord.door;

import java.net.URI;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.IPermissionHolder;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** Where a person with access goes in. */
final class WayIn {
    private static final String CHANNELS = "https://discord.com/channels/";

    private WayIn() {}

    /** The channel the role opens; else the server's public invitation, which also serves who is not in it yet. */
    static URI through(Role role) {
        Guild guild = role.getGuild();
        return opened(role)
                .findFirst()
                .map(channel -> URI.create(CHANNELS + guild.getId() + "/" + channel.getId()))
                .orElseGet(() -> publicly(guild));
    }

    /** The text channels that the role itself opens. */
    static Stream<TextChannel> opened(Role role) {
        return role.getGuild().getTextChannels().stream().filter(channel -> opens(role, channel));
    }

    static URI to(long guild) {
        return URI.create(CHANNELS + guild);
    }

    private static URI publicly(Guild guild) {
        String vanity = guild.getVanityUrl();
        return vanity == null ? to(guild.getIdLong()) : URI.create(vanity);
    }

    private static boolean opens(Role role, TextChannel channel) {
        PermissionOverride override = channel.getPermissionOverride((IPermissionHolder) role);
        return override != null && override.getAllowed().contains(Permission.VIEW_CHANNEL);
    }
}
