package dev.gatehouse.app.log;

import java.util.regex.Pattern;

/**
 * Masks what looks like a secret. Ours never print by themselves; this is for texts of others: a URL in an exception, a
 * token somebody typed into a chat.
 */
public final class Redaction {
    private static final String MASK = "$1***";
    /** Each alternative keeps what is before the secret, so that a reader still sees which one it was. */
    private static final Pattern SECRETS = Pattern.compile(
            "((?:\\bhk_(?:live|sandbox|test)_)" // Hilt's keys
                    + "|(?:/bot(?=\\d))" // Telegram's token in a path
                    + "|(?:/(?:interactions|webhooks)\\\\?/\\d{5,20}\\\\?/)" // Discord's; JSON may escape slashes
                    + "|(?:(?i:authorization)[\"']?\\s*[:=]\\s*[\"'\\[]?(?i:(?:bot|bearer|basic)\\s+)?)"
                    + "|(?:\\b(?:Bot|Bearer)\\s(?=\\S{16}))"
                    + "|(?:(?i:password|passwd|secret|api_?key|token)=))[^\\s\"'/&,;)\\]}\\\\]+"
                    // Tokens on their own: Telegram's and Discord's have shapes nothing else has.
                    + "|(?:\\b\\d{6,12}:[A-Za-z0-9_-]{30,}|\\b[A-Za-z0-9_-]{23,28}\\.[A-Za-z0-9_-]{6,7}\\.[A-Za-z0-9_-]{27,})");

    private Redaction() {}

    public static String of(String text) {
        return SECRETS.matcher(text).replaceAll(MASK);
    }
}
