package dev.gatehouse.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.Secret;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

final class SessionStartsTest {
    @Test
    void a_few_logins_a_day_wait_for_nothing() {
        assertThat(SessionStarts.pause(0)).isZero();
        assertThat(SessionStarts.pause(14)).isZero();
    }

    @Test
    void fault_50_a_crash_loop_stays_below_fifty_logins_a_day() {
        Duration passed = Duration.ZERO;
        int logins = 0;
        while (passed.compareTo(Duration.ofDays(1)) < 0) {
            passed = passed.plus(SessionStarts.pause(logins));
            logins++;
        }

        assertThat(logins).isLessThan(50);
    }

    @Test
    void the_count_is_discords_and_outlives_this_process() {
        try (DiscordStandIn discord = DiscordStandIn.start(new SandboxClock(), 0)) {
            DiscordSettings settings =
                    new DiscordSettings(new Secret(discord.token()), Optional.empty(), Optional.empty());
            SessionStarts starts = new SessionStarts(new OkHttpClient(), settings, discord.restUrl());
            assertThat(starts.pause()).isZero();

            String used = "{\"session_start_limit\":{\"total\":1000,\"remaining\":984}}";
            discord.faults().add(Fault.answer("GET", ".*/gateway/bot", 1, 200, used));

            assertThat(starts.pause()).isEqualTo(Duration.ofSeconds(4));
        }
    }
}
