package dev.gatehouse.telegram;

import dev.gatehouse.telegram.rim.Source;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The connections to Telegram, on threads that keep no program alive; closing it ends every call under way. */
final class TelegramHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A person or the engine waits for these. */
    private static final Duration CALL = Duration.ofSeconds(10);
    /** Telegram may use all of the poll's time before it starts to answer. */
    private static final Duration POLL = Source.LONGEST.plusSeconds(10);
    /** One poll, the engine's workers and the people being answered; the library's own limit is five. */
    private static final int AT_ONCE = 64;

    private final TelegramSettings settings;
    private final ExecutorService threads = Executors.newCachedThreadPool(NamedThreads.of("telegram-http"));
    private final Dispatcher dispatcher = new Dispatcher(threads);
    private final ConnectionPool connections = new ConnectionPool();

    TelegramHttp(TelegramSettings settings) {
        this.settings = settings;
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
    }

    TelegramClient prompt() {
        return client(CALL);
    }

    TelegramClient patient() {
        return client(POLL);
    }

    private TelegramClient client(Duration limit) {
        OkHttpClient http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(connections)
                .connectTimeout(CONNECT)
                .readTimeout(limit)
                .callTimeout(limit)
                // The address holds the token: it is sent to no other host.
                .followRedirects(false)
                .addInterceptor(new OnceOnly())
                .build();
        return new OkHttpTelegramClient(http, settings.token().value(), settings.endpoint());
    }

    @Override
    public void close() {
        dispatcher.cancelAll();
        threads.shutdownNow();
        connections.evictAll();
    }
}
