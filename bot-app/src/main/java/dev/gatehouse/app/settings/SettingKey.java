package dev.gatehouse.app.settings;

import java.util.Arrays;
import java.util.Optional;

/** Every single value that can be set, named as the environment names it. Gates are a list and live in the file only. */
public enum SettingKey {
    HILT_API_KEY("hilt.apiKey", Kind.SECRET, "HILT_API_KEY=hk_live_..."),
    HILT_WEBHOOK_SECRET("hilt.webhookSecret", Kind.SECRET, "HILT_WEBHOOK_SECRET=new-secret,old-secret"),
    HILT_API_URL("hilt.apiUrl", Kind.PLAIN, "https://api.hilt.so"),
    DISCORD_TOKEN("discord.token", Kind.SECRET, "DISCORD_TOKEN_FILE=/run/secrets/discord_token"),
    DISCORD_API_URL("discord.apiUrl", Kind.PLAIN, "http://127.0.0.1:8090/api/v10/"),
    DISCORD_GATEWAY_URL("discord.gatewayUrl", Kind.PLAIN, "ws://127.0.0.1:8090/gateway"),
    TELEGRAM_TOKEN("telegram.token", Kind.SECRET, "TELEGRAM_TOKEN_FILE=/run/secrets/telegram_token"),
    TELEGRAM_API_URL("telegram.apiUrl", Kind.PLAIN, "http://127.0.0.1:8091"),
    TELEGRAM_UPDATES("telegram.updates", Kind.PLAIN, "webhook, with PUBLIC_URL set, or fetch"),
    DATABASE_URL("database.url", Kind.GUARDED, "jdbc:h2:file:./data/gatehouse"),
    HTTP_PORT("http.port", Kind.PLAIN, "8080"),
    PUBLIC_URL("http.publicUrl", Kind.PLAIN, "https://gate.example.org"),
    ADMIN_LISTEN("admin.listen", Kind.PLAIN, "127.0.0.1:8081"),
    ADMIN_TOKEN("admin.token", Kind.SECRET, "ADMIN_TOKEN_FILE=/run/secrets/admin_token"),
    ACCESS_API_KEYS("access.apiKeys", Kind.SECRET, "ACCESS_API_KEYS=first-key,second-key"),
    OPERATOR_CHAT("operator.chat", Kind.PLAIN, "telegram:-1001234567890 or discord:1100000000000000005"),
    BRAKE_AT_LEAST("brake.atLeast", Kind.PLAIN, "5"),
    BRAKE_PERCENT("brake.percent", Kind.PLAIN, "2"),
    SWEEP_EVERY("times.sweepEvery", Kind.PLAIN, "PT1H (one hour)"),
    FEED_EVERY("times.feedEvery", Kind.PLAIN, "PT5M (five minutes)"),
    KEEP_EVENTS("times.keepEvents", Kind.PLAIN, "P90D (ninety days)"),
    SETTLE("times.settle", Kind.PLAIN, "PT1H (one hour)"),
    CLOCK_URL("times.clockUrl", Kind.PLAIN, "http://127.0.0.1:8092/clock");

    /** Who may see the value. */
    enum Kind {
        PLAIN,
        /** May be written in the file as long as it holds no password. */
        GUARDED,
        /** Comes from the environment or from a file of its own. */
        SECRET
    }

    private final String path;
    private final Kind kind;
    private final String example;

    SettingKey(String path, Kind kind, String example) {
        this.path = path;
        this.kind = kind;
        this.example = example;
    }

    /** Its place in the file, such as {@code http.port}. */
    public String path() {
        return path;
    }

    public String example() {
        return example;
    }

    /** Whether the settings file must not hold the value itself. */
    public boolean secret() {
        return kind == Kind.SECRET;
    }

    /** Whether the value may stand in a file of its own, named in the settings file or in the environment. */
    public boolean byReference() {
        return kind != Kind.PLAIN;
    }

    /** The file's key that names the file with the value. */
    public String referencePath() {
        return path + "File";
    }

    /** The environment's name that names the file with the value. */
    public String referenceName() {
        return name() + "_FILE";
    }

    static Optional<SettingKey> ofName(String name) {
        return Arrays.stream(values()).filter(key -> key.name().equals(name)).findFirst();
    }
}
