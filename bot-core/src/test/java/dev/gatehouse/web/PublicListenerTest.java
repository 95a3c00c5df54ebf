package dev.gatehouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicListenerTest extends ListenerStory {
    @Test
    void a_signed_event_is_stored_before_it_is_acknowledged() throws Exception {
        HttpResponse<String> answer = post(EVENT, signed(EVENT));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"code\":\"STORED\"}");
        assertThat(rows.all())
                .singleElement()
                .satisfies(event -> assertThat(event.body()).isEqualTo(EVENT));
        assertThat(post(EVENT, signed(EVENT)).body()).isEqualTo("{\"code\":\"DUPLICATE\"}");
    }

    /** FAULTS 1, 2 and 7. */
    @Test
    void an_unsigned_or_altered_event_is_refused_without_an_echo() throws Exception {
        byte[] altered = new String(EVENT, UTF_8).replace("e-1", "e-2").getBytes(UTF_8);

        assertThat(post(EVENT, Optional.empty()).statusCode()).isEqualTo(401);
        HttpResponse<String> answer = post(altered, signed(EVENT));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"code\":\"NOT_AUTHENTIC\"}");
        assertThat(rows.all()).isEmpty();
    }

    /** FAULTS 16. */
    @Test
    void what_cannot_be_read_is_taken_all_the_same() throws Exception {
        byte[] body = {(byte) 0xFF, 0, '{'};

        HttpResponse<String> answer = post(body, signed(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"code\":\"QUARANTINED\"}");
    }

    /** FAULTS 62: the database fails, nothing is promised, and it recovers alone. */
    @Test
    void what_cannot_be_stored_now_is_left_to_hilt_to_repeat() throws Exception {
        rows.goAway(true);
        HttpResponse<String> away = post(EVENT, signed(EVENT));
        rows.goAway(false);

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(post(EVENT, signed(EVENT)).body()).isEqualTo("{\"code\":\"STORED\"}");
    }

    /** FAULTS 9. */
    @Test
    void without_a_secret_nothing_is_taken() throws Exception {
        try (PublicListener unset = listener(Optional.empty())) {
            unset.start();
            HttpRequest request = HttpRequest.newBuilder(uri(unset, "/webhooks/hilt"))
                    .POST(BodyPublishers.ofByteArray(EVENT))
                    .build();

            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"code\":\"NO_SECRET\"}");
        }
    }

    @Test
    void says_whether_it_lives() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(listener, "/health/live")).build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

        alive.set(false);

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
    }

    @Test
    void a_taken_port_is_refused_with_what_to_do() {
        try (PublicListener second = new PublicListener(
                new ListenAddress("127.0.0.1", listener.port()),
                inbox(Optional.empty()),
                alive::get,
                Optional.empty(),
                ForBuyersStory.NOTHING,
                new SimpleMeterRegistry())) {

            assertThatThrownBy(second::start)
                    .isInstanceOfSatisfying(
                            ListenRefused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("PORT_NOT_FREE"));
        }
    }
}
