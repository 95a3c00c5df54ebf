package dev.gatehouse.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A chat platform whose doors Gatehouse keeps. */
public enum Platform {
    DISCORD("DISCORD_USER_ID", "Discord", "/buy"),
    TELEGRAM("TELEGRAM_USER_ID", "Telegram", "/subscribe");

    private final String identityType;
    private final String title;
    private final String buyCommand;

    Platform(String identityType, String title, String buyCommand) {
        this.identityType = identityType;
        this.title = title;
        this.buyCommand = buyCommand;
    }

    /** Hilt's name for an identity that is a user id of this platform. */
    public String identityType() {
        return identityType;
    }

    /** The name people know it by. */
    public String title() {
        return title;
    }

    /** What a buyer types there. */
    public String buyCommand() {
        return buyCommand;
    }

    /** Lower case, as settings and the command line write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Platform> ofWord(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public static Optional<Platform> ofIdentityType(String identityType) {
        return Arrays.stream(values())
                .filter(each -> each.identityType.equalsIgnoreCase(identityType))
                .findFirst();
    }
}
