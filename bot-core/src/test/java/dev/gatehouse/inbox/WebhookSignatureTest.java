package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookSignatureTest {
    private static final Path VECTORS = Path.of("shared", "hilt", "webhook-examples", "signature-vectors.json");

    /** Wanted differences to Hilt's own libraries: one match among several is enough, and age is no lie. */
    private static final Set<String> ALSO_AUTHENTIC = Set.of("two_v1_first_good", "stale_301s", "stale_future_301s");

    /** FAULTS 1 to 8. */
    @ParameterizedTest
    @MethodSource("ourCases")
    void proves_what_was_signed_and_nothing_else(JsonNode vector) {
        Optional<Duration> ahead = signature(vector.path("secrets"))
                .prove(
                        body(vector),
                        header(vector),
                        Instant.ofEpochSecond(vector.path("now").asLong()));

        assertThat(ahead.map(Duration::toSeconds))
                .as(vector.path("why").asText())
                .isEqualTo(
                        vector.path("ahead").isNull()
                                ? Optional.empty()
                                : Optional.of(vector.path("ahead").asLong()));
    }

    @Test
    void agrees_with_the_collected_vectors_but_for_two_wanted_differences() throws IOException {
        Optional<Path> file = collected();
        assumeTrue(file.isPresent(), "the collected vectors are not on this machine");

        List<String> disagreeing = new ArrayList<>();
        for (JsonNode vector : new ObjectMapper().readTree(file.orElseThrow().toFile())) {
            boolean proved = new WebhookSignature(
                            List.of(new Secret(vector.path("secret").asText())))
                    .prove(
                            body(vector),
                            header(vector),
                            Instant.ofEpochSecond(vector.path("now").asLong()))
                    .isPresent();
            if (proved != vector.path("valid").asBoolean()) {
                disagreeing.add(vector.path("name").asText());
            }
        }

        assertThat(disagreeing).containsExactlyInAnyOrderElementsOf(ALSO_AUTHENTIC);
    }

    /** FAULTS 9. */
    @Test
    void refuses_to_be_made_without_a_secret() {
        assertThatThrownBy(() -> new WebhookSignature(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSignature(List.of(new Secret("")))).hasMessageContaining("empty");
    }

    private static Stream<Named<JsonNode>> ourCases() throws IOException {
        try (InputStream cases = WebhookSignatureTest.class.getResourceAsStream("/inbox/signatures.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(cases));
            return StreamSupport.stream(all.spliterator(), false)
                    .map(vector -> Named.of(vector.path("name").asText(), vector))
                    .toList()
                    .stream();
        }
    }

    private static Optional<Path> collected() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(VECTORS))
                .filter(Files::exists)
                .findFirst();
    }

    private static WebhookSignature signature(JsonNode secrets) {
        return new WebhookSignature(StreamSupport.stream(secrets.spliterator(), false)
                .map(secret -> new Secret(secret.asText()))
                .toList());
    }

    private static byte[] body(JsonNode vector) {
        return vector.has("body_base64")
                ? Base64.getDecoder().decode(vector.path("body_base64").asText())
                : vector.path("body").asText().getBytes(UTF_8);
    }

    private static @Nullable String header(JsonNode vector) {
        return vector.path("header").textValue();
    }
}
