package dev.gatehouse.telegram.door;

import dev.gatehouse.telegram.door.Trouble.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * The one place that reads Telegram's refusals. Telegram has no codes for them beside the HTTP status: the sentence is
 * all there is.
 */
final class ErrorTable {
    private record Row(int code, String part, Kind kind) {}

    /** The first row that fits decides. */
    private static final List<Row> ROWS = List.of(
            new Row(400, "hide_requester_missing", Kind.NOT_WAITING),
            new Row(400, "user_already_participant", Kind.ALREADY_INSIDE),
            new Row(400, "user is an administrator", Kind.IS_ADMIN),
            new Row(400, "user_admin_invalid", Kind.IS_ADMIN),
            new Row(400, "can't remove chat owner", Kind.IS_ADMIN),
            new Row(400, "channels_too_much", Kind.PERSON_IN_TOO_MANY_CHATS),
            new Row(400, "users_too_much", Kind.CHAT_FULL),
            new Row(400, "participant_id_invalid", Kind.NO_SUCH_PERSON),
            new Row(400, "user_id_invalid", Kind.NO_SUCH_PERSON),
            new Row(400, "user not found", Kind.NO_SUCH_PERSON),
            new Row(400, "member not found", Kind.NO_SUCH_PERSON),
            new Row(400, "input_user_deactivated", Kind.NO_SUCH_PERSON),
            new Row(400, "invite_hash_", Kind.DEAD_LINK),
            new Row(400, "invite_revoked_missing", Kind.DEAD_LINK),
            new Row(400, "message thread not found", Kind.NO_TOPIC),
            new Row(400, "topic_deleted", Kind.NO_TOPIC),
            new Row(400, "topic_closed", Kind.NO_TOPIC),
            new Row(400, "not_modified", Kind.UNCHANGED),
            new Row(400, "message is not modified", Kind.UNCHANGED),
            new Row(400, "not enough rights", Kind.BOT_RIGHT_MISSING),
            new Row(400, "chat_admin_required", Kind.BOT_RIGHT_MISSING),
            new Row(400, "need administrator rights", Kind.BOT_RIGHT_MISSING),
            new Row(403, "not enough rights", Kind.BOT_RIGHT_MISSING),
            new Row(400, "available for supergroup", Kind.BASIC_GROUP),
            new Row(400, "chat not found", Kind.BOT_OUTSIDE),
            new Row(400, "channel_private", Kind.BOT_OUTSIDE),
            new Row(400, "peer_id_invalid", Kind.BOT_OUTSIDE),
            new Row(403, "bot was blocked", Kind.UNREACHABLE),
            new Row(403, "user is deactivated", Kind.UNREACHABLE),
            new Row(403, "can't initiate conversation", Kind.UNREACHABLE),
            new Row(403, "can't send messages to", Kind.UNREACHABLE),
            new Row(403, "", Kind.BOT_OUTSIDE),
            new Row(401, "", Kind.BAD_TOKEN),
            // A token of the wrong shape is not even routed.
            new Row(404, "", Kind.BAD_TOKEN),
            new Row(409, "", Kind.CONFLICT));

    private ErrorTable() {}

    static Trouble read(TelegramApiException e) {
        if (e instanceof TelegramApiRequestException answered) {
            return read(answered);
        }
        // Its message may hold the address, and with it the token.
        return e instanceof TelegramApiValidationException
                ? Trouble.of(Kind.REFUSED, "Not sent, Telegram's library found it invalid: " + e.getMessage())
                : Trouble.of(Kind.AWAY, "Telegram cannot be reached" + cause(e.getCause()));
    }

    private static String cause(@Nullable Throwable cause) {
        return cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
    }

    private static Trouble read(TelegramApiRequestException e) {
        int code = e.getErrorCode() == null ? 0 : e.getErrorCode();
        // Without a code the body was no answer of the Bot API: a gateway's page, or nothing.
        if (code == 0 || code >= 500) {
            return Trouble.of(Kind.AWAY, "Telegram gave no usable answer");
        }
        String words = String.valueOf(e.getApiResponse());
        ResponseParameters more = e.getParameters();
        if (more != null && more.getMigrateToChatId() != null) {
            return new Trouble(Kind.MIGRATED, words, Duration.ZERO, more.getMigrateToChatId());
        }
        if (code == 429) {
            return Trouble.flood(words, wait(more));
        }
        return Trouble.of(kind(code, words.toLowerCase(Locale.ROOT)), words);
    }

    private static Duration wait(@Nullable ResponseParameters more) {
        Integer seconds = more == null ? null : more.getRetryAfter();
        return Duration.ofSeconds(seconds == null ? 1 : Math.max(1, seconds));
    }

    private static Kind kind(int code, String words) {
        return ROWS.stream()
                .filter(row -> row.code == code && words.contains(row.part))
                .map(Row::kind)
                .findFirst()
                .orElse(Kind.REFUSED);
    }
}
