package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.admin.EndpointRows.Endpoint;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of endpoints does. */
public abstract class EndpointRowsContract {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    protected abstract EndpointRows rows();

    private static Endpoint endpoint(String key, int second) {
        return new Endpoint(key, "Gatehouse", URI.create("https://h/w"), Optional.empty(), NOON.plusSeconds(second));
    }

    @Test
    void a_wish_becomes_an_endpoint_or_is_forgotten() {
        EndpointRows rows = rows();
        rows.want(endpoint("key-number-1", 0));
        rows.want(endpoint("key-number-2", 1));
        rows.want(endpoint("key-number-3", 2));

        rows.registered("key-number-1", "e-1");
        rows.forget("key-number-2");

        assertThat(rows.all())
                .containsExactly(
                        endpoint("key-number-3", 2),
                        new Endpoint("key-number-1", "Gatehouse", URI.create("https://h/w"), Optional.of("e-1"), NOON));
    }
}
