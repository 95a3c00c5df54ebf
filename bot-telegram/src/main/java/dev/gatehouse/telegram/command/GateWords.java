package dev.gatehouse.telegram.command;

import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Wish;
import java.util.Locale;

/** What was typed after {@code /gate}: a deed, and what it is about. */
final class GateWords {
    private GateWords() {}

    /** What nobody knows lists the gates, from where everything can be reached. */
    static Wish read(String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        Deed deed = Deed.ofWord(parts[0].toLowerCase(Locale.ROOT)).orElse(Deed.LIST);
        Wish wish = Wish.to(deed);
        return parts.length < 2 ? wish : wish.with(option(deed), parts[1].strip());
    }

    private static String option(Deed deed) {
        return switch (deed) {
            case CLAIM -> "code";
            case MEMBER, BLOCK, ALLOW, EXEMPT, CLEAR, UNDO -> "account";
            case LOG -> "log";
            case LANGUAGE -> "language";
            case SETUP -> "product";
            case OPENING_DAY -> "day";
            default -> "gate";
        };
    }
}
