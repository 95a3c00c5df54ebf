package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Hilt is known to send is taken. */
@ExtendWith(OnStage.class)
class SharedPayloadsTest {
    private final Stage stage;
    private final Letterbox box;

    SharedPayloadsTest(Stage stage) throws Exception {
        this.stage = stage;
        this.box = Letterbox.of(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment.confirmed",
                "payment.failed",
                "receipt.created",
                "membership.activated",
                "membership.renewed",
                "membership.entered_grace",
                "membership.expired",
                "membership.reapproval_required",
                "delivery.failed",
                "support.ticket.created",
                "access.entitlement.activated",
                "weather.changed"
            })
    void every_type_of_the_catalogue_is_taken_kept_and_settled(String type) throws Exception {
        byte[] body = resource(type);
        String id = new ObjectMapper().readTree(body).required("id").asText();

        assertThat(box.deliver(body).status()).isEqualTo(200);

        assertThat(box.stored().get(id).type()).isEqualTo(type);
        // What says paid is asked for again for some minutes: a lagging replica may not have it yet.
        assertThat(settledInTime(id).body()).isEqualTo(body);
    }

    private StoredEvents.Row settledInTime(String id) throws InterruptedException {
        return Watch.find("event " + id + " settled", () -> {
            stage.clock().advance(Duration.ofMinutes(1));
            return box.stored().find(id).filter(row -> row.state().equals("SETTLED"));
        });
    }

    @Test
    void every_example_collected_on_this_machine_is_taken() throws Exception {
        List<Path> examples = examples();
        assumeTrue(!examples.isEmpty(), "no folder hilt/webhook-examples beside this project: nothing to post");

        for (Path example : examples) {
            byte[] body = Files.readAllBytes(example);
            assertThat(box.deliver(body).status())
                    .as(example.getFileName().toString())
                    .isBetween(200, 299);
        }
    }

    /** In a subfolder of any folder above this one, so that the project names no place outside itself. */
    private static List<Path> examples() throws IOException {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Optional<Path> folder = beside(above);
            if (folder.isPresent()) {
                try (Stream<Path> files = Files.list(folder.get())) {
                    return files.filter(file -> file.toString().endsWith(".json"))
                            .sorted()
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static Optional<Path> beside(Path above) {
        try (Stream<Path> folders = Files.list(above)) {
            return folders.map(each -> each.resolve("hilt/webhook-examples"))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private static byte[] resource(String type) throws IOException {
        try (InputStream in = SharedPayloadsTest.class.getResourceAsStream("/webhooks/" + type + ".json")) {
            if (in == null) {
                throw new IOException("no payload of " + type);
            }
            return in.readAllBytes();
        }
    }
}
