package dev.gatehouse.sandbox.stage;

import java.util.Locale;

/** What a visitor can let go wrong. */
enum Trouble {
    HILT_SILENT("Hilt silent", "Every call to Hilt is answered 503. Nobody is removed on missing data."),
    WEBHOOKS_LOST("Webhooks lost", "Events reach nobody. The waiting buyer is looked up, ends are timed."),
    WEBHOOKS_TWICE("Webhooks twice", "Every event is sent two times. It takes effect once."),
    WEBHOOKS_LATE("Webhooks an hour late", "Events leave an hour after they happened, in no order."),
    DISCORD_429("Discord 429", "Giving and taking roles is refused until this is off. What is owed is kept."),
    ROLE_ABOVE(
            "Role above the bot",
            "Somebody drags the sold role above the bot's own. No link for a door that cannot open."),
    DMS_CLOSED("Buyers' DMs closed", "The bot cannot write to buyers on Discord. Their access does not suffer."),
    BOT_REMOVED("Bot thrown out", "The bot is removed from the server and the group. Nobody lapses by it."),
    BOT_STOPPED("Bot stopped", "The process is down. What it missed is mended when it is back.");

    private final String title;
    private final String what;

    Trouble(String title, String what) {
        this.title = title;
        this.what = what;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    String what() {
        return what;
    }

    static Trouble of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
