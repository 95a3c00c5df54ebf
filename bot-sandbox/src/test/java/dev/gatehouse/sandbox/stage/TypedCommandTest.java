package dev.gatehouse.sandbox.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a line in Discord's box is read. */
final class TypedCommandTest {
    @Test
    void a_bare_command_has_no_options() {
        assertThat(TypedCommand.of("/membership ")).isEqualTo(new TypedCommand("/membership", Map.of()));
    }

    @Test
    void a_value_runs_to_the_next_option_or_to_the_end() {
        TypedCommand typed = TypedCommand.of("/gate setup product:Gold · 29 USDC every 30 days role: VIP");

        assertThat(typed.name()).isEqualTo("/gate setup");
        assertThat(typed.options())
                .containsExactly(entry("product", "Gold · 29 USDC every 30 days"), entry("role", "VIP"));
    }

    @Test
    void the_last_option_is_the_one_being_written() {
        assertThat(TypedCommand.of("/buy product:Go").focused()).contains("product");
        assertThat(TypedCommand.of("/buy product:").focused()).contains("product");
        assertThat(TypedCommand.of("/buy").focused()).isEmpty();
    }

    @Test
    void a_colon_within_a_value_begins_no_option() {
        assertThat(TypedCommand.of("/claim receipt:https://hilt.example/r/1").options())
                .containsExactly(entry("receipt", "https://hilt.example/r/1"));
    }

    @Test
    void what_does_not_begin_with_a_slash_is_refused_in_words() {
        assertThatThrownBy(() -> TypedCommand.of("hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begin with /");
    }
}
