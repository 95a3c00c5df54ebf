package dev.gatehouse.discord.door;

import java.util.Arrays;
import java.util.List;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;

/** What a refused call means to us. The one table of Discord's error codes. */
public enum Trouble {
    /** No such member of the guild, or no such user at all. */
    NO_MEMBER(10007, 10013),
    NO_ROLE(10011),
    NO_GUILD(10004),
    NO_BAN(10026),
    /** Missing access or missing permissions, which may also mean that the role is not below the bot's. */
    FORBIDDEN(50001, 50013),
    /** The guild wants a second factor of the account that owns the bot. */
    TWO_FACTOR(60003),
    /** The person takes no direct messages from the bot, or shares no guild with it any more. */
    UNWRITABLE(50007, 50278),
    /** The interaction was not acknowledged in time, or its token is older than 15 minutes. */
    INTERACTION_GONE(10062, 10015, 50027),
    TOKEN_REFUSED,
    /** Opening direct messages too fast; also whatever may succeed later: waits, server errors, silence. */
    LATER(40003),
    OTHER;

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private final List<Integer> codes;

    Trouble(Integer... codes) {
        this.codes = List.of(codes);
    }

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
        return Arrays.stream(values())
                .filter(each -> each.codes.contains(refused.getErrorCode()))
                .findFirst()
                .orElse(OTHER);
    }
}
