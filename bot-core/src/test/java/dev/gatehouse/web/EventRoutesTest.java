package dev.gatehouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inbox.EventArchive;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventRoutesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> replayed = new ArrayList<>();
    private final EventRoutes routes = new EventRoutes(new Shelf(), () -> NOON);

    @Test
    void events_are_listed_by_their_state() {
        Answer answer = ask("/events", Map.of("state", "quarantined"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.value().toString()).contains("id=poison", "state=QUARANTINED", "outcome=breaks every look");
        assertThat(answer.value().toString()).doesNotContain("body=");
    }

    @Test
    void one_event_is_shown_with_the_bytes_it_came_with() {
        assertThat(ask("/events/{id}", Map.of("id", "poison")).value().toString())
                .contains("body={\"id\":1}");
    }

    @Test
    void an_event_is_looked_into_anew_on_demand() {
        assertThat(ask("/events/{id}/replay", Map.of("id", "poison")).status()).isEqualTo(200);
        assertThat(replayed).containsExactly("poison at " + NOON);
    }

    @Test
    void what_is_not_there_and_what_makes_no_sense_is_said_to_be_so() {
        assertThat(ask("/events/{id}", Map.of("id", "nobody")).status()).isEqualTo(404);
        assertThat(ask("/events/{id}/replay", Map.of("id", "nobody")).status()).isEqualTo(404);
        assertThat(ask("/events", Map.of("state", "sleepy")).status()).isEqualTo(400);
        assertThat(ask("/events", Map.of("limit", "many")).status()).isEqualTo(400);
    }

    private Answer ask(String path, Map<String, String> parts) {
        AdminRoute route = routes.all().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        return route.answer().apply(new Parts(parts));
    }

    private record Parts(Map<String, String> parts) implements Question {
        @Override
        public String path(String name) {
            return parts.getOrDefault(name, "");
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.ofNullable(parts.get(name));
        }

        @Override
        public String body() {
            return "";
        }
    }

    private final class Shelf implements EventArchive {
        private final Archived poison = new Archived(
                "poison",
                "membership.renewed",
                "{\"id\":1}".getBytes(UTF_8),
                NOON,
                State.QUARANTINED,
                11,
                Optional.empty(),
                "breaks every look");

        @Override
        public List<Archived> newest(Optional<State> state, int limit) {
            return List.of(poison).stream()
                    .filter(each -> state.map(each.state()::equals).orElse(true))
                    .toList();
        }

        @Override
        public Optional<Archived> find(String id) {
            return Optional.of(poison).filter(each -> each.id().equals(id));
        }

        @Override
        public boolean replay(String id, Instant now) {
            return find(id).map(each -> replayed.add(id + " at " + now)).orElse(false);
        }

        @Override
        public int prune(Instant before, int limit) {
            return 0;
        }
    }
}
