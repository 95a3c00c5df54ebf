package dev.gatehouse.app;

import dev.gatehouse.access.Platform;
import dev.gatehouse.app.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** What whoever starts a node wants to read first: where it is, what it is connected with, and what comes next. */
record OpeningWords(Settings settings, int gates) {
    List<String> lines(String publicUrl, String adminUrl) {
        List<String> lines = new ArrayList<>();
        lines.add("Gatehouse is open: " + publicUrl + " (public), " + adminUrl + " (operator)");
        boolean discord = settings.discord().token().isPresent();
        boolean telegram = settings.telegram().token().isPresent();
        lines.add(platform(Platform.DISCORD, discord, "DISCORD_TOKEN"));
        lines.add(platform(Platform.TELEGRAM, telegram, "TELEGRAM_TOKEN"));
        if (!discord && !telegram) {
            lines.add("Nothing is sold and no door opens until one of the two is set; then start again");
        }
        lines.add(
                "Gates: " + (gates == 0 ? "none yet; /gate setup in a chat, or the settings file, makes one" : gates));
        lines.add("In half a minute everything is looked over, and what is to be mended is said here; at any time: "
                + "gatehouse check");
        return lines;
    }

    private static String platform(Platform platform, boolean on, String token) {
        return platform.title() + (on ? ": logging in" : " is off: " + token + " is not set");
    }
}
