package dev.gatehouse.discord;

import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long to wait before the next IDENTIFY. Discord allows 1,000 a day and then withdraws the token; it also keeps the
 * count, which outlives our process: a bot that crashes and is started over and over stays below 50 a day.
 */
final class SessionStarts {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStarts.class);
    private static final int FREE = 15;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final OkHttpClient http;
    private final Request question;

    SessionStarts(OkHttpClient http, DiscordSettings settings, String apiUrl) {
        this.http = http;
        this.question = new Request.Builder()
                .url(apiUrl + "gateway/bot")
                .header("authorization", "Bot " + settings.token().value())
                .build();
    }

    /** Asks Discord, some seconds at the longest; no pause when it does not say. */
    Duration pause() {
        try (Response response = http.newCall(question).execute()) {
            ResponseBody body = response.body();
            Duration pause = response.isSuccessful() ? pause(used(body.string())) : Duration.ZERO;
            if (!pause.isZero()) {
                LOG.warn("Logged in to Discord very often today: waiting {} before the next time", pause);
            }
            return pause;
        } catch (IOException | ParsingException e) {
            LOG.debug("Discord does not say how often we logged in", e);
            return Duration.ZERO;
        }
    }

    private static int used(String json) {
        DataObject limit = DataObject.fromJson(json).getObject("session_start_limit");
        return limit.getInt("total") - limit.getInt("remaining");
    }

    /** Doubles from 2 s with every login above the free ones. */
    static Duration pause(int used) {
        if (used < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(used - FREE + 1, 12);
        Duration pause = Duration.ofSeconds(1L << doublings);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
