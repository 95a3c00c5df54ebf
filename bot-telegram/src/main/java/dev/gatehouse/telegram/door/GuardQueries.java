package dev.gatehouse.telegram.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.AnswerChatJoinRequestQuery;
import org.telegram.telegrambots.meta.api.objects.ChatJoinRequest;

/**
 * The questions Telegram asks a bot that a chat made its guard (Bot API 10.1): each must be answered within ten seconds,
 * sooner than Hilt may be. The answer leaves the request with those that wait, from where it is approved like any other;
 * nobody is ever declined. Only a guard's requests bring a question, so nothing else tells whether the bot is one.
 */
public final class GuardQueries {
    private static final Logger LOG = LoggerFactory.getLogger(GuardQueries.class);
    private static final String KEEP_WAITING = "queue";

    private final BotApi api;

    public GuardQueries(BotApi api) {
        this.api = api;
    }

    /** Whether this request brings such a question. */
    public static boolean isOne(ChatJoinRequest request) {
        return request.getQueryId() != null && !request.getQueryId().isEmpty();
    }

    /** Too late an answer is refused, and changes nothing here: whoever has paid is approved all the same. */
    public void keepWaiting(ChatJoinRequest request) {
        if (isOne(request)) {
            try {
                api.call(AnswerChatJoinRequestQuery.builder()
                        .chatJoinRequestQueryId(request.getQueryId())
                        .result(KEEP_WAITING)
                        .build());
            } catch (Trouble trouble) {
                LOG.info("Telegram's question about a request was not answered: {}", trouble.words());
            }
        }
    }
}
