package dev.gatehouse.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.hilt.Call.Area;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitsTest {
    private long nanos = Long.MAX_VALUE - 5;
    private final Circuits circuits = new Circuits(() -> nanos);

    private boolean mayCall(Area area) {
        return circuits.enter(area).isEmpty();
    }

    private void aMinutePasses() {
        nanos += Duration.ofSeconds(60).toNanos();
    }

    @Test
    void fault_31_a_401_stops_everything_but_one_probe_a_minute() {
        circuits.heard(Area.READS, 401);
        assertThat(mayCall(Area.READS)).isFalse();
        assertThat(mayCall(Area.SALES)).isFalse();

        aMinutePasses();
        assertThat(mayCall(Area.READS)).isTrue();
        assertThat(mayCall(Area.READS)).isFalse();

        circuits.heard(Area.READS, 401);
        assertThat(mayCall(Area.READS)).isFalse();
        assertThat(mayCall(Area.SALES)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 422})
    void fault_31_any_answer_to_the_key_itself_lets_calls_through(int status) {
        circuits.heard(Area.READS, 401);
        aMinutePasses();
        assertThat(mayCall(Area.READS)).isTrue();

        circuits.heard(Area.READS, status);

        assertThat(mayCall(Area.READS)).isTrue();
        assertThat(mayCall(Area.SALES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void trouble_says_nothing_about_the_key(int status) {
        circuits.heard(Area.READS, 401);
        aMinutePasses();
        assertThat(mayCall(Area.READS)).isTrue();

        circuits.heard(Area.READS, status);

        assertThat(mayCall(Area.READS)).isTrue();
        assertThat(mayCall(Area.READS)).isFalse();
    }

    @Test
    void a_403_stops_only_what_is_forbidden() {
        circuits.heard(Area.SALES, 403);

        assertThat(mayCall(Area.SALES)).isFalse();
        assertThat(mayCall(Area.READS)).isTrue();

        circuits.heard(Area.READS, 200);
        assertThat(mayCall(Area.SALES)).isFalse();
    }
}
