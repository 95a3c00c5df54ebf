package dev.gatehouse.sandbox.discord;

import dev.gatehouse.sandbox.SandboxClock;
import java.time.Duration;

/** One server with an owner, a member and a role to sell, machine time standing still. */
final class Club implements AutoCloseable {
    final MovableTime time = new MovableTime();
    final DiscordStandIn discord = DiscordStandIn.start(new SandboxClock(), 0, time.machine());
    final Bot bot = new Bot(discord);
    final long owner = discord.addUser("olga");
    final long alice = discord.addUser("alice");
    final long guild = discord.addGuild("Club", owner);
    final long vip = discord.addRole(guild, "VIP", 1, 0);

    Club() {
        discord.join(guild, alice);
    }

    /** A club whose rate windows are out of the way. */
    static Club unlimited() {
        Club club = new Club();
        RateLimit plenty = new RateLimit(1_000_000, Duration.ofSeconds(1));
        club.discord.switches().otherRoutesLimit(plenty);
        club.discord.switches().globalLimit(plenty);
        club.discord.switches().memberRoleLimit(plenty);
        club.discord.switches().rateLimit("POST", "channels/{channel}/messages", plenty);
        return club;
    }

    String roleOf(long user, long role) {
        return member(user) + "/roles/" + role;
    }

    String member(long user) {
        return "guilds/" + guild + "/members/" + user;
    }

    String messages() {
        return "channels/" + discord.generalChannel(guild) + "/messages";
    }

    String commands() {
        return "applications/" + discord.botUserId() + "/commands";
    }

    void register(String name) {
        bot.put(commands(), "[{\"name\":\"" + name + "\",\"description\":\"d\",\"type\":1}]");
    }

    String callback(InteractionView interaction) {
        return "interactions/" + interaction.id() + "/" + interaction.token() + "/callback";
    }

    String webhook(InteractionView interaction) {
        return "webhooks/" + discord.botUserId() + "/" + interaction.token();
    }

    @Override
    public void close() {
        discord.close();
    }
}
