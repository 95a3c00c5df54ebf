package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.membership.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyCheckTest {
    private static String nextStep(Optional<Duration> wait) {
        return KeyCheck.judge(new Reply.Silent<>("no answer", false, wait))
                .get(0)
                .refusal()
                .nextStep();
    }

    @Test
    void who_is_only_to_wait_is_not_sent_to_look_at_the_network() {
        assertThat(nextStep(Optional.of(Duration.ofSeconds(40))))
                .contains("again in some minutes", "nobody is removed")
                .doesNotContain("network");
        assertThat(nextStep(Optional.empty())).contains("network", "nobody is removed");
    }
}
