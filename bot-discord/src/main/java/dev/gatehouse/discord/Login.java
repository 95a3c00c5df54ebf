package dev.gatehouse.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Logs in with JDA set up as we need it: nothing about members kept, own threads, no silent repeats. */
final class Login implements AutoCloseable {
    private static final String DISCORDS_GATEWAY = "wss://gateway.discord.gg/";

    private final DiscordSettings settings;
    private final OkHttpClient http;
    private final GatewayQueue gateway;
    /** One thread: events keep their order. Those that come after the end are nobody's. */
    private final ExecutorService events = pool(1, "discord-events", (event, ended) -> {});

    /** An answer that comes while everything ends is still handed over: somebody may wait for it. */
    private final ExecutorService callbacks = pool(2, "discord-calls", (answer, ended) -> answer.run());

    Login(DiscordSettings settings, List<Interceptor> listening) {
        this.settings = settings;
        OkHttpClient.Builder building = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(8))
                .writeTimeout(Duration.ofSeconds(8))
                .callTimeout(Duration.ofSeconds(9))
                .followRedirects(false);
        listening.forEach(building::addInterceptor);
        this.http = building.build();
        SessionStarts starts = new SessionStarts(http, settings, apiUrl());
        this.gateway =
                new GatewayQueue(settings.gatewayUrl().map(Object::toString).orElse(DISCORDS_GATEWAY), starts::pause);
    }

    /**
     * Starts a login; the listeners hear how it goes on.
     *
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException the token is wrong
     * @throws RuntimeException Discord cannot be reached
     */
    JDA start(boolean membersIntent, List<EventListener> listeners) {
        return JDABuilder.createLight(settings.token().value(), intents(membersIntent))
                .setRestConfig(new RestConfig().setBaseUrl(apiUrl()))
                .setSessionController(gateway)
                .setHttpClient(http)
                .setEventPool(events, false)
                .setCallbackPool(callbacks, false)
                .setRequestTimeoutRetry(false)
                .setContextEnabled(false)
                .setEnableShutdownHook(false)
                .addEventListeners(listeners.toArray())
                .build();
    }

    /** Whether the login has not reached the gateway yet; it may have to wait for long. */
    boolean isWaiting() {
        return gateway.isWaiting();
    }

    private static ExecutorService pool(int threads, String name, RejectedExecutionHandler afterTheEnd) {
        return new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads.named(name), afterTheEnd);
    }

    private String apiUrl() {
        String url = settings.apiUrl().map(Object::toString).orElse(RestConfig.DEFAULT_BASE_URL);
        return url.endsWith("/") ? url : url + "/";
    }

    /** Bans come without leave; joins and leaves only when the bot's owner turned the members intent on. */
    private static List<GatewayIntent> intents(boolean members) {
        List<GatewayIntent> intents = new ArrayList<>(List.of(GatewayIntent.GUILD_MODERATION));
        if (members) {
            intents.add(GatewayIntent.GUILD_MEMBERS);
        }
        return intents;
    }

    @Override
    public void close() {
        gateway.close();
        events.shutdownNow();
        callbacks.shutdownNow();
        http.dispatcher().executorService().shutdownNow();
        http.connectionPool().evictAll();
    }
}
