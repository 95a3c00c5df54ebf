package dev.gatehouse.discord.door;

import java.util.Map;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;

/** What a refused call means to us, with the one table of Discord's error codes. */
public enum Trouble {
    NO_MEMBER,
    NO_ROLE,
    NO_GUILD,
    NO_BAN,
    /** A permission is missing, or the role is not below the bot's. */
    FORBIDDEN,
    /** The guild wants a second factor of the account that owns the bot. */
    TWO_FACTOR,
    /** The person takes no direct messages from the bot, or shares no guild with it any more. */
    UNWRITABLE,
    /** The interaction was not acknowledged in time, or its token is older than 15 minutes. */
    INTERACTION_GONE,
    TOKEN_REFUSED,
    /** Not tried: others are ahead in the row in front of Discord's window. */
    OTHERS_AHEAD,
    /** May succeed later: waits, server errors, silence. */
    LATER,
    OTHER;

    private static final Map<Integer, Trouble> MEANING = Map.ofEntries(
            Map.entry(10004, NO_GUILD),
            Map.entry(10007, NO_MEMBER),
            Map.entry(10011, NO_ROLE),
            Map.entry(10013, NO_MEMBER),
            Map.entry(10015, INTERACTION_GONE),
            Map.entry(10026, NO_BAN),
            Map.entry(10062, INTERACTION_GONE),
            // Opening direct messages too fast.
            Map.entry(40003, LATER),
            Map.entry(50001, FORBIDDEN),
            Map.entry(50007, UNWRITABLE),
            Map.entry(50013, FORBIDDEN),
            Map.entry(50027, INTERACTION_GONE),
            Map.entry(50278, UNWRITABLE),
            Map.entry(60003, TWO_FACTOR));

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    static Trouble of(Throwable failure) {
        if (failure instanceof ErrorResponseException refused) {
            return of(refused);
        }
        if (failure instanceof PermissionException) {
            return FORBIDDEN;
        }
        return failure instanceof IllegalArgumentException || failure instanceof UnsupportedOperationException
                ? OTHER
                : LATER;
    }

    private static Trouble of(ErrorResponseException refused) {
        int http = refused.getResponse().code;
        if (http == UNAUTHORIZED) {
            return TOKEN_REFUSED;
        }
        // JDA reports a call without any answer with a negative code.
        if (http < 0 || http == TOO_MANY || http >= SERVER_ERRORS) {
            return LATER;
        }
        return MEANING.getOrDefault(refused.getErrorCode(), OTHER);
    }
}
