package dev.gatehouse.discord.door;

import dev.gatehouse.discord.door.Waits.Lane;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;

/** The rows in front of Discord's windows, one for each method and guild. Learns from every answer how large the windows are. */
public final class Lines implements Interceptor {
    private static final String LIMIT = "X-RateLimit-Limit";
    private static final String REMAINING = "X-RateLimit-Remaining";
    private static final String RESET_AFTER = "X-RateLimit-Reset-After";
    private static final double LONGEST = Duration.ofHours(1).toSeconds();

    private final Map<Lane, Line> lines = new ConcurrentHashMap<>();

    Line of(Lane lane) {
        return lines.computeIfAbsent(lane, each -> new Line());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Lane lane = Lane.of(chain.request());
        if (lane.isOfGuild()) {
            note(of(lane), response);
        }
        return response;
    }

    /** Headers that are missing or make no sense tell nothing: JDA waits by itself where it must. */
    private static void note(Line line, Response response) {
        try {
            int limit = Integer.parseInt(response.header(LIMIT, ""));
            int left = Integer.parseInt(response.header(REMAINING, ""));
            double seconds = Double.parseDouble(response.header(RESET_AFTER, ""));
            if (limit > 0 && left >= 0 && seconds >= 0) {
                line.told(limit, left, Duration.ofNanos((long) (Math.min(seconds, LONGEST) * 1e9)));
            }
        } catch (NumberFormatException nothingTold) {
            // As before.
        }
    }
}
