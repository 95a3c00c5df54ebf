package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.util.List;

/**
 * Who and what is on the stage. Places, doors and products have fixed ids, so that {@code config/sandbox.yaml} can name
 * them.
 *
 * @param general the channel everybody sees
 * @param lounge the channel the sold role opens
 */
public record Cast(List<Persona> onDiscord, long general, long lounge, List<Persona> onTelegram, long chat) {
    public static final long GUILD = 1_100_000_000_000_000_001L;
    public static final long ROLE = 1_100_000_000_000_000_009L;

    /** Sold for Discord. */
    public static final String GOLD = "9a1e6f0c-51b7-4c1e-8f53-0d1c5a7b2e01";
    /** Opens the same role for less, and has no grace. */
    public static final String WEEK = "9a1e6f0c-51b7-4c1e-8f53-0d1c5a7b2e02";
    /** Sold for Telegram. */
    public static final String LOUNGE = "9a1e6f0c-51b7-4c1e-8f53-0d1c5a7b2e03";

    static final String GUILD_NAME = "The Orchard";
    static final String ROLE_NAME = "Gold";
    static final String CHAT_NAME = "Orchard Signals";
    /** The sold role sits low; the bot's own stands at 100. */
    static final int ROLE_POSITION = 1;

    private static final long WEEK_PRICE = 9_000_000;
    private static final int WEEK_DAYS = 7;

    /** Puts everybody and everything where the play begins. */
    static Cast furnish(HiltStandIn hilt, DiscordStandIn discord, TelegramStandIn telegram) {
        products(hilt);
        long ada = discord.addUser("Ada");
        long guild = discord.addGuildWithId(GUILD, GUILD_NAME, ada);
        discord.addRoleWithId(ROLE, guild, ROLE_NAME, ROLE_POSITION, 0);
        long lounge = discord.addLockedChannel(guild, "gold-lounge", ROLE);
        List<Persona> onDiscord = List.of(
                new Persona("mara", discord.addUser("Mara"), "Mara", "buyer"),
                new Persona("otto", discord.addUser("Otto"), "Otto", "moderator"),
                new Persona("nils", discord.addUser("Nils"), "Nils", "stranger, not in the server"),
                new Persona("ada", ada, "Ada", "owner of the server"));
        discord.join(guild, onDiscord.get(0).id());
        discord.join(guild, onDiscord.get(1).id());

        long bela = telegram.addUser("Bela", "bela_orchard");
        long chat = telegram.addSupergroup(CHAT_NAME, bela);
        List<Persona> onTelegram = List.of(
                new Persona("tariq", telegram.addUser("Tariq", "tariq_t"), "Tariq", "buyer"),
                new Persona("sol", telegram.addUser("Sol", "sol_s"), "Sol", "stranger with a shared link"),
                new Persona("bela", bela, "Bela", "owner of the group"));
        return new Cast(onDiscord, discord.generalChannel(guild), lounge, onTelegram, chat);
    }

    private static void products(HiltStandIn hilt) {
        hilt.addProductWithId(GOLD, ProductDraft.membership("Gold", "DISCORD_USER_ID"));
        hilt.addProductWithId(
                WEEK,
                ProductDraft.membership("One week", "DISCORD_USER_ID")
                        .withPrice(WEEK_PRICE)
                        .withIntervalDays(WEEK_DAYS)
                        .withGraceDays(0));
        hilt.addProductWithId(LOUNGE, ProductDraft.membership("Signals", "TELEGRAM_USER_ID"));
    }

    Persona onDiscord(String key) {
        return named(onDiscord, key);
    }

    Persona onTelegram(String key) {
        return named(onTelegram, key);
    }

    private static Persona named(List<Persona> all, String key) {
        return all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody here is called " + key));
    }

    /** Whoever may change roles and members by hand in the server. */
    boolean moderates(Persona persona) {
        return persona.key().equals("otto") || persona.key().equals("ada");
    }

    boolean owns(Persona persona) {
        return persona.key().equals("bela") || persona.key().equals("ada");
    }
}
