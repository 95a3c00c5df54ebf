package dev.gatehouse.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings of this installation from its file and its environment, which comes first. */
public final class SettingsLoader {
    private static final String DEFAULT_FILE = "config/gatehouse.yaml";

    private final Path home;
    private final Map<String, String> environment;

    /** Reads from {@code home}, which the default file and relative paths in the settings are relative to. */
    public SettingsLoader(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /**
     * What a node needs to run.
     *
     * @param file must exist; without it the default file is read if it is there
     * @throws SettingsException with every mistake there is
     */
    public Settings forRun(Optional<Path> file) {
        Problems problems = new Problems();
        JsonNode tree = tree(file, problems);
        Values values = values(new FileKeys(problems).of(tree), problems);
        HiltPart hilt = HiltPart.read(values);
        List<Secret> accessApiKeys = values.secrets(SettingKey.ACCESS_API_KEYS);
        Settings settings = new Settings(
                hilt,
                DiscordPart.read(values),
                TelegramPart.read(values),
                HttpPart.read(values),
                DatabasePart.read(values, home),
                TimesPart.read(values),
                BrakePart.read(values),
                accessApiKeys,
                OperatorChat.read(values),
                Operators.read(values),
                new GatesReader(problems).read(tree.path("gates")));
        values.need(SettingKey.HILT_API_KEY, "without it nobody's membership can be read");
        movableClockOnlyAmongStandIns(settings, values);
        problems.refuseIfAny();
        return settings;
    }

    /**
     * What it takes to ask a node that runs already. Mistakes elsewhere in the file do not matter here: somebody who
     * is in trouble and edits it can still ask.
     *
     * @throws SettingsException if it cannot be told where the node listens
     */
    public NodeAddress forAsking(Optional<Path> file) {
        Problems problems = new Problems();
        Map<String, String> keys = new FileKeys(new Problems()).of(tree(file, problems));
        Values values = values(keys, problems);
        NodeAddress address = NodeAddress.of(HttpPart.read(values), DatabasePart.read(values, home));
        problems.refuseIfAny();
        return address;
    }

    /**
     * Where the rows are, and nothing else.
     *
     * @throws SettingsException if it cannot be told
     */
    public DatabasePart forDatabase(Optional<Path> file) {
        Problems problems = new Problems();
        Map<String, String> keys = new FileKeys(new Problems()).of(tree(file, problems));
        DatabasePart database = DatabasePart.read(values(keys, problems), home);
        problems.refuseIfAny();
        return database;
    }

    private JsonNode tree(Optional<Path> file, Problems problems) {
        return SettingsFile.read(file.orElse(home.resolve(DEFAULT_FILE)), file.isPresent(), problems);
    }

    private Values values(Map<String, String> keys, Problems problems) {
        return new Values(new Sources(environment, keys, home, problems), problems);
    }

    // A calendar that anybody can move must never decide about real people.
    private static void movableClockOnlyAmongStandIns(Settings settings, Values values) {
        boolean standIns = basesInUse(settings)
                .allMatch(base -> base.filter(BaseUrl::loopback).isPresent());
        if (settings.times().clockUrl().isPresent() && !standIns) {
            values.text(SettingKey.CLOCK_URL)
                    .ifPresent(given -> values.wrong(
                            given,
                            SettingKey.CLOCK_URL,
                            "moves the calendar and is taken only when it and the addresses of Hilt and of every"
                                    + " platform in use are on loopback"));
        }
    }

    private static Stream<Optional<URI>> basesInUse(Settings settings) {
        Stream<Optional<URI>> always = Stream.of(
                settings.times().clockUrl(), Optional.of(settings.hilt().apiUrl()));
        Stream<Optional<URI>> discord = settings.discord().token().stream()
                .flatMap(token -> Stream.of(
                        settings.discord().apiUrl(), settings.discord().gatewayUrl()));
        Stream<Optional<URI>> telegram = settings.telegram().token().stream()
                .map(token -> settings.telegram().apiUrl());
        return Stream.concat(always, Stream.concat(discord, telegram));
    }
}
