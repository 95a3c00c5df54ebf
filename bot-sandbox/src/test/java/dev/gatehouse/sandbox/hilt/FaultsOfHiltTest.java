package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.hilt.RawHilt.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsOfHiltTest {
    private static final String LOOKUP = "/v1/memberships/lookup";

    private final RawHilt raw = new RawHilt();

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void it_can_be_down_for_a_while_and_every_call_is_still_logged() {
        raw.hilt.faults().add(Fault.answer("GET", LOOKUP, 2, 503, "{\"detail\":\"down\"}"));

        assertThat(raw.get(LOOKUP + "?identity=1").status()).isEqualTo(503);
        assertThat(raw.get(LOOKUP + "?identity=1").status()).isEqualTo(503);
        assertThat(raw.get(LOOKUP + "?identity=1").status()).isEqualTo(200);

        assertThat(raw.hilt.calls().of("GET", LOOKUP)).extracting(Call::status).containsExactly(503, 503, 200);
        assertThat(raw.hilt.calls().of("GET", LOOKUP).get(0).query()).isEqualTo("identity=1");
    }

    @Test
    void it_can_answer_a_page_instead_of_json() {
        raw.hilt
                .faults()
                .add(Fault.answer("*", "/v1/.*", 1, 502, "<html>bad gateway</html>")
                        .withContentType("text/html"));

        Reply reply = raw.get(LOOKUP);

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.raw().body()).isEqualTo("<html>bad gateway</html>");
        assertThat(reply.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void it_can_hang_up_without_an_answer() {
        raw.hilt.faults().add(Fault.hang("POST", "/v1/products", 1, Duration.ofMillis(50)));

        // Not a GET: Java's client would quietly ask again.
        assertThatThrownBy(() -> raw.post("/v1/products", "{}")).isInstanceOf(UncheckedIOException.class);

        Call call = raw.hilt.calls().of("POST", "/v1/products").get(0);
        assertThat(call.status()).isZero();
        assertThat(call.answeredNanos() - call.arrivedNanos())
                .isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
        assertThat(raw.post("/v1/products", "{}").status()).isEqualTo(422);
    }

    @Test
    void an_answer_can_be_lost_after_the_work_was_done() {
        String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));
        String id = raw.hilt.buy(product, "1", "").membershipId();
        var end = raw.hilt.memberships().get(id).term().end();
        raw.hilt
                .faults()
                .add(Fault.answer("POST", "/v1/memberships/.*/gift", 1, 500, "{}")
                        .afterwards());

        Reply reply = raw.post("/v1/memberships/" + id + "/gift", "{\"days\":2}");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(raw.hilt.memberships().get(id).term().end()).isEqualTo(end.plus(Duration.ofDays(2)));
        assertThat(raw.hilt.calls().of("POST", ".*/gift")).hasSize(1);
    }

    @Test
    void refusals_and_unknown_paths_are_logged_too() {
        raw.getAnonymously("/v1/products");
        raw.get("/v1/nothing");

        assertThat(raw.hilt.calls().all()).extracting(Call::status).containsExactly(401, 404);
    }
}
