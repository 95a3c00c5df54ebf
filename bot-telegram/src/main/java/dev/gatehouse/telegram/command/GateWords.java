package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Platform;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Wish;
import java.util.Locale;
import java.util.Set;

/** What was typed after {@code /gate}: a deed, and what it is about. */
final class GateWords {
    /** As accounts are shown. */
    private static final String ACCOUNT = Platform.TELEGRAM.word() + ":";

    private static final Set<String> FILES = Set.of("csv", "jsonl");

    private GateWords() {}

    /** What nobody knows lists the gates, from where everything can be reached. */
    static Wish read(String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        Deed deed = Deed.ofWord(parts[0].toLowerCase(Locale.ROOT)).orElse(Deed.LIST);
        Wish wish = Wish.to(deed);
        return parts.length < 2 ? wish : given(wish, parts[1].strip());
    }

    private static Wish given(Wish wish, String rest) {
        return switch (wish.deed()) {
            case MEMBER, CLEAR -> inOrder(wish, rest, "account");
            case BLOCK, ALLOW, EXEMPT, UNDO -> inOrder(wish, rest, "account", "reason");
            case GIFT -> inOrder(wish, rest, "account", "days", "reason");
            case EXPORT ->
                wish.with(
                        FILES.contains(rest.toLowerCase(Locale.ROOT)) ? "form" : "gate", rest.toLowerCase(Locale.ROOT));
            case CLAIM -> wish.with("code", rest);
            case LOG -> wish.with("log", rest);
            case LANGUAGE -> wish.with("language", rest);
            case SETUP -> wish.with("product", rest);
            case OPENING_DAY -> wish.with("day", rest);
            case DELEGATE -> wish.with("role", rest);
            default -> wish.with("gate", rest);
        };
    }

    /** One word for each name; the last one takes the rest. */
    private static Wish inOrder(Wish wish, String rest, String... names) {
        String[] words = rest.split("\\s+", names.length);
        Wish all = wish;
        for (int i = 0; i < words.length; i++) {
            all = all.with(
                    names[i], i == 0 && words[i].startsWith(ACCOUNT) ? words[i].substring(ACCOUNT.length()) : words[i]);
        }
        return all;
    }
}
