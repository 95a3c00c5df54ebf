package dev.gatehouse.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-06-03T13:42:10Z, 2026-06-03T13:42:10Z",
        "2026-06-03t13:42:10z, 2026-06-03T13:42:10Z",
        "2026-06-03T13:42:10+00:00, 2026-06-03T13:42:10Z",
        "2026-06-03T13:42:10.123456+00:00, 2026-06-03T13:42:10.123456Z",
        "2026-06-03T13:42:10.123456789Z, 2026-06-03T13:42:10.123456Z",
        "2026-06-03T15:42:10.5+02:00, 2026-06-03T13:42:10.5Z",
        "2026-06-03T15:42:10+0200, 2026-06-03T13:42:10Z",
        "2026-06-03T08:42:10-05, 2026-06-03T13:42:10Z",
        "2026-06-03T13:42:10, 2026-06-03T13:42:10Z",
        "2026-06-03 13:42:10.000001, 2026-06-03T13:42:10.000001Z",
        "2026-06-03T13:42, 2026-06-03T13:42:00Z",
        "2028-02-29T00:00:00Z, 2028-02-29T00:00:00Z"
    })
    void fault_87_any_spelling_becomes_the_same_instant(String text, Instant instant) {
        assertThat(Dates.read(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "9999-12-31T23:59:59.999999+00:00", "9999-12-31T23:59:59-12:00"})
    void fault_36_an_end_as_good_as_never_is_one(String text) {
        assertThat(Dates.read(text)).contains(Instant.parse("9999-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-06-03",
                "2027-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-06-03T25:00:00Z",
                "0001-01-01T00:00:00Z",
                "99999-01-01T00:00:00Z",
                "+999999999-01-01T00:00:00Z",
                "2026-06-03T13:42:10Zulu"
            })
    void fault_36_what_is_no_date_is_none(String text) {
        assertThat(Dates.read(text)).isEmpty();
    }
}
