package dev.gatehouse.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateHeadersTest {
    private static final Instant HERE = Instant.parse("2031-01-01T00:00:00Z");
    private static final String THERE = "Fri, 02 Jan 2026 03:04:05 GMT";
    private static final long THERE_SECONDS =
            Instant.parse("2026-01-02T03:04:05Z").getEpochSecond();

    private static RateHeaders read(Map<String, String> headers) {
        HttpHeaders sent = HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
                (name, value) -> true);
        return RateHeaders.of(sent, HERE);
    }

    @Test
    void measures_the_reset_by_hilts_own_clock() {
        RateHeaders said = read(Map.of(
                "x-ratelimit-limit",
                "120",
                "x-ratelimit-remaining",
                "7",
                "x-ratelimit-reset",
                String.valueOf(THERE_SECONDS + 30),
                "date",
                THERE));

        assertThat(said.limit()).contains(120);
        assertThat(said.remaining()).contains(7);
        assertThat(said.resetsIn()).contains(Duration.ofSeconds(31));
    }

    @Test
    void without_hilts_clock_a_point_in_time_says_nothing() {
        assertThat(read(Map.of("X-RateLimit-Reset", String.valueOf(THERE_SECONDS)))
                        .resetsIn())
                .isEmpty();
        assertThat(read(Map.of("X-RateLimit-Reset", "15")).resetsIn()).contains(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -1, 120, 86_400})
    void a_reset_that_has_passed_or_is_far_ahead_was_measured_by_two_clocks_and_says_nothing(long after) {
        String reset = String.valueOf(THERE_SECONDS + after);

        assertThat(read(Map.of("X-RateLimit-Reset", reset, "Date", THERE)).resetsIn())
                .isEmpty();
    }

    @Test
    void a_date_to_retry_after_is_measured_by_hilts_clock_else_by_ours() {
        String date = "Fri, 02 Jan 2026 03:05:05 GMT";

        assertThat(read(Map.of("Retry-After", date, "Date", THERE)).retryAfter())
                .contains(Duration.ofMinutes(1));
        assertThat(read(Map.of("Retry-After", date)).retryAfter()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "1e3", "99999999999999999999"})
    void a_count_that_is_none_was_not_said(String count) {
        RateHeaders said = read(Map.of("X-RateLimit-Limit", count, "X-RateLimit-Remaining", count));

        assertThat(said).isEqualTo(RateHeaders.NONE);
    }

    @Test
    void a_limit_of_nothing_was_not_said() {
        assertThat(read(Map.of("X-RateLimit-Limit", "0")).limit()).isEmpty();
    }
}
