package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.Secret;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.reconcile.Recorder;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    private static final URI GATE = URI.create("https://gate.example.org");

    private final MemoryEndpoints rows = new MemoryEndpoints();
    private final List<String> keys = new ArrayList<>();
    private final List<Secret> kept = new ArrayList<>();
    private Optional<WriteOutcome<HiltEndpoints.Endpoint>> instead = Optional.empty();
    private final Endpoints endpoints = endpoints(Optional.of(GATE));

    private Endpoints endpoints(Optional<URI> publicUrl) {
        Recorder recorder = new Recorder(() -> Instant.parse("2026-05-04T12:00:00Z"), entry -> {}, new HeardAlarms());
        return new Endpoints(hilt(), rows, shelf(), publicUrl, recorder);
    }

    private HiltEndpoints hilt() {
        return new HiltEndpoints() {
            @Override
            public WriteOutcome<Endpoint> register(String label, URI url, String key) {
                keys.add(key);
                return instead.orElseGet(
                        () -> new WriteOutcome.Done<>(new Endpoint("e-" + keys.size(), url, new Secret("of-" + key))));
            }

            @Override
            public WriteOutcome<List<String>> play(String scenario) {
                throw new AssertionError("nobody asked for a scenario");
            }
        };
    }

    private SecretShelf shelf() {
        return new SecretShelf() {
            @Override
            public void add(Secret secret) {
                kept.remove(secret);
                kept.add(0, secret);
            }

            @Override
            public int keepNewest() {
                int before = kept.size();
                kept.subList(1, before).clear();
                return before - 1;
            }

            @Override
            public int size() {
                return kept.size();
            }

            @Override
            public String where() {
                return "here";
            }
        };
    }

    private String refusal() {
        return catchThrowableOfType(NotDoneException.class, () -> endpoints.register("olga"))
                .refusal()
                .code();
    }

    @Test
    void registers_the_route_at_the_public_address_and_keeps_the_secret() {
        assertThat(endpoints.register("olga").url()).isEqualTo(URI.create(GATE + "/webhooks/hilt"));

        assertThat(kept).containsExactly(new Secret("of-" + keys.get(0)));
        assertThat(refusal()).isEqualTo("WEBHOOK_REGISTERED");
    }

    @Test
    void law_2_after_a_lost_answer_the_same_key_is_used_again() {
        instead = Optional.of(new WriteOutcome.Unknown<>("no whole answer within 10 s"));
        assertThat(refusal()).isEqualTo("WEBHOOK_UNCERTAIN");

        instead = Optional.empty();
        endpoints.register("olga");

        assertThat(keys).hasSize(2).containsOnly(keys.get(0));
        assertThat(endpoints.list()).hasSize(1);
    }

    @Test
    void both_secrets_count_during_a_rotation_and_one_after_it() {
        endpoints.register("olga");
        endpoints.rotate("olga");
        assertThat(kept).hasSize(2).doesNotHaveDuplicates();

        assertThat(endpoints.finish("olga")).isEqualTo(1);

        assertThat(kept).containsExactly(new Secret("of-" + keys.get(1)));
    }

    @Test
    void what_hilt_refuses_is_forgotten() {
        instead = Optional.of(new WriteOutcome.Refused<>(403, "answered 403"));

        assertThat(refusal()).isEqualTo("WEBHOOK_REFUSED");
        assertThat(endpoints.list()).isEmpty();
    }

    @Test
    void without_a_public_address_nothing_is_asked() {
        Endpoints nowhere = endpoints(Optional.empty());

        assertThat(catchThrowableOfType(NotDoneException.class, () -> nowhere.register("olga"))
                        .refusal()
                        .code())
                .isEqualTo("PUBLIC_URL_UNSET");
        assertThat(keys).isEmpty();
    }
}
