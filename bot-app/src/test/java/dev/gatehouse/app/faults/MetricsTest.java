package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.AdminToken;
import dev.gatehouse.sandbox.hilt.HiltEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** What a node counts of itself, and what its log says, while somebody buys. */
@ExtendWith(OnStage.class)
class MetricsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_purchase_is_counted_at_the_listener_at_hilt_and_at_the_door(Stage stage) throws Exception {
        DiscordBuyer.inside(stage, "counted").arrive();
        Watch.until(
                "the role given is counted",
                () -> scrape(stage).contains("gatehouse_door_discord_seconds_count{call=\"grant\",outcome=\"done\"}"));

        assertThat(scrape(stage))
                .contains(
                        "gatehouse_http_requests_seconds_count{listener=\"public\",route=\"/webhooks/hilt\",status=\"200\"}",
                        "gatehouse_hilt_calls_seconds_count{call=\"handoffLink\",outcome=\"said\"}",
                        "gatehouse_platform_up{platform=\"discord\"} 1.0",
                        "gatehouse_platform_up{platform=\"telegram\"} 1.0",
                        "gatehouse_gates 2.0",
                        "gatehouse_alarms 0.0",
                        "jvm_memory_used_bytes");
    }

    @Test
    void nobody_reads_them_without_the_token_and_every_name_is_in_the_guide(Stage stage) throws Exception {
        HttpRequest stranger = HttpRequest.newBuilder(URI.create(stage.bot().adminUrl() + "/metrics"))
                .build();
        assertThat(HTTP.send(stranger, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);

        List<String> names = scrape(stage)
                .lines()
                .filter(line -> line.startsWith("gatehouse_"))
                .map(line -> line.split("[{ ]", 2)[0].replaceAll("_(count|sum|max)$", ""))
                .distinct()
                .toList();

        assertThat(names).isNotEmpty();
        assertThat(Files.readString(Path.of("../docs/operate.md"))).contains(names);
    }

    @Test
    void what_the_log_says_at_the_door_names_the_event_that_led_there(Stage stage) throws Exception {
        Logger door = (Logger) LoggerFactory.getLogger("dev.gatehouse.reconcile.DoorWork");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        Level before = door.getLevel();
        door.setLevel(Level.INFO);
        door.addAppender(lines);
        try {
            // Not by links of ours: nothing but the event leads to the door, unless the second's own look is there
            // first.
            List<DiscordBuyer> buyers = List.of(
                    DiscordBuyer.inside(stage, "followed"),
                    DiscordBuyer.inside(stage, "second"),
                    DiscordBuyer.inside(stage, "third"));
            for (DiscordBuyer buyer : buyers) {
                stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "followed");
            }

            Watch.until(
                    "a line at the door that names the event",
                    () -> buyers.stream()
                            .anyMatch(buyer ->
                                    lines.list.stream().anyMatch(line -> leadsFromAnEvent(line, buyer, stage))));
        } finally {
            door.detachAppender(lines);
            door.setLevel(before);
        }
    }

    private static boolean leadsFromAnEvent(ILoggingEvent line, DiscordBuyer buyer, Stage stage) {
        Map<String, String> carried = line.getMDCPropertyMap();
        String cause = carried.getOrDefault("cause", "");
        return carried.getOrDefault("account", "").equals("discord:" + buyer.id())
                && stage.hilt().events().stream().map(HiltEvent::id).anyMatch(cause::contains);
    }

    private static String scrape(Stage stage) {
        try {
            String token = new AdminToken(stage.settings().database().folder())
                    .read()
                    .orElseThrow()
                    .value();
            HttpRequest request = HttpRequest.newBuilder(URI.create(stage.bot().adminUrl() + "/metrics"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
