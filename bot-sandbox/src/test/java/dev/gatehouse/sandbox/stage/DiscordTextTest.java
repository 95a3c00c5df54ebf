package dev.gatehouse.sandbox.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What Discord's client makes of the letters of a message. */
final class DiscordTextTest {
    private static final Instant NOW = Instant.parse("2026-12-24T18:00:00Z");

    @Test
    void moments_are_shown_in_words_and_exactly() {
        long then = NOW.plus(Duration.ofDays(3)).getEpochSecond();

        assertThat(DiscordText.read("until <t:" + then + ":f> (<t:" + then + ":R>).", NOW))
                .containsExactly(
                        new Span.Words("until "),
                        new Span.Moment("27 Dec 2026, 18:00 UTC", "27 Dec 2026, 18:00 UTC"),
                        new Span.Words(" ("),
                        new Span.Moment("in 3 days", "27 Dec 2026, 18:00 UTC"),
                        new Span.Words(")."));
    }

    @Test
    void a_masked_link_shows_its_label() {
        assertThat(DiscordText.read("Go: [Pay \\[now\\]](https://hilt.example/p/1?a=b%28c%29)", NOW))
                .containsExactly(
                        new Span.Words("Go: "), new Span.Link("Pay [now]", "https://hilt.example/p/1?a=b%28c%29"));
    }

    @Test
    void what_is_escaped_stays_letters() {
        assertThat(DiscordText.read("\\*\\*not strong\\*\\* but **this**", NOW))
                .containsExactly(new Span.Words("**not strong** but "), new Span.Strong("this"));
    }

    @Test
    void markup_that_is_none_is_shown_as_it_is() {
        assertThat(DiscordText.read("<t:soon> [x](javascript:alert) <b>", NOW))
                .containsExactly(new Span.Words("<t:soon> [x](javascript:alert) <b>"));
    }

    @Test
    void times_are_rounded_down_to_their_largest_unit() {
        assertThat(Ago.of(NOW.minus(Duration.ofMinutes(61)), NOW)).isEqualTo("1 hour ago");
        assertThat(Ago.of(NOW.plus(Duration.ofMinutes(2)), NOW)).isEqualTo("in 2 minutes");
        assertThat(Ago.of(NOW.plusSeconds(5), NOW)).isEqualTo("in less than a minute");
        assertThat(Ago.of(NOW.minus(Duration.ofDays(50)), NOW)).isEqualTo("50 days ago");
    }
}
