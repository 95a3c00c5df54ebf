package dev.gatehouse.discord.door;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Remembers how long Discord asked us to wait, so that a worker turns back instead of queueing behind it, and puts the
 * header right: of a 429 whose {@code Retry-After} is missing or a fraction, JDA makes a loop of retries without a pause.
 */
public final class Waits implements Interceptor {
    /** Routes that share a limit: the same method on the same guild, channel or user. */
    public record Lane(String method, String place) {
        private static final Lane ALL = new Lane("*", "*");
        private static final String INTERACTIONS = "webhooks/";

        public static Lane guild(String method, long guild) {
            return new Lane(method, "guilds/" + guild);
        }

        /** Answers to what people typed: they have limits of their own. */
        public static Lane interaction(String application) {
            return new Lane("PATCH", INTERACTIONS + application);
        }

        boolean isInteraction() {
            return place.startsWith(INTERACTIONS);
        }

        boolean isOfGuild() {
            return place.startsWith("guilds/");
        }

        static Lane of(Request request) {
            List<String> path = request.url().pathSegments();
            int first = Math.max(0, path.indexOf("api") + 2);
            List<String> place = path.subList(Math.min(first, path.size()), Math.min(first + 2, path.size()));
            return new Lane(request.method(), String.join("/", place));
        }
    }

    private static final String RETRY_AFTER = "Retry-After";
    private static final int TOO_MANY = 429;
    private static final long SHORTEST = 1;
    private static final long LONGEST = Duration.ofHours(1).toSeconds();

    private final Map<Lane, Long> untilNanos = new ConcurrentHashMap<>();

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() != TOO_MANY) {
            return response;
        }
        long seconds = seconds(response.header(RETRY_AFTER, ""));
        note(isForAll(response) ? Lane.ALL : Lane.of(chain.request()), seconds);
        return response.newBuilder().header(RETRY_AFTER, Long.toString(seconds)).build();
    }

    /** How long Discord still asks us to wait there; zero when it does not. */
    Duration left(Lane lane) {
        Duration here = leftOf(lane);
        Duration everywhere = lane.isInteraction() ? Duration.ZERO : leftOf(Lane.ALL);
        return here.compareTo(everywhere) > 0 ? here : everywhere;
    }

    private Duration leftOf(Lane lane) {
        Long until = untilNanos.get(lane);
        if (until == null) {
            return Duration.ZERO;
        }
        long left = until - System.nanoTime();
        if (left <= 0) {
            untilNanos.remove(lane, until);
            return Duration.ZERO;
        }
        return Duration.ofNanos(left);
    }

    private void note(Lane lane, long seconds) {
        untilNanos.values().removeIf(until -> until - System.nanoTime() <= 0);
        untilNanos.put(lane, System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }

    /** The bot's global limit, or a refusal by the network in front of Discord, which sends no {@code Via}. */
    private static boolean isForAll(Response response) {
        return response.header("X-RateLimit-Global") != null || response.header("Via") == null;
    }

    private static long seconds(String header) {
        try {
            long asked = (long) Math.ceil(Double.parseDouble(header));
            return Math.min(Math.max(asked, SHORTEST), LONGEST);
        } catch (NumberFormatException notANumber) {
            return SHORTEST;
        }
    }
}
