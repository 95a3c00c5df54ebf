package dev.gatehouse.telegram.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateActionTest {
    /** The longest number a chat can have: Telegram promises 52 bits. */
    private static final Place CHAT = new Place(Platform.TELEGRAM, -4_503_599_627_370_495L);

    private static final String TOKEN = "a:ABCDEFGHIJKLMNOPQRSTU_";

    @ParameterizedTest
    @CsvSource({"h,''", "d:dry-run,''", TOKEN + ",''", TOKEN + ",es", TOKEN + ",-4503599627370495"})
    void what_is_written_is_read_again_and_fits_a_button(String action, String picked) {
        GateAction written = new GateAction(CHAT, action, picked);

        assertThat(written.written().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(GateAction.read(written.written())).contains(written);
    }

    @Test
    void a_product_fits_beside_the_longest_number() {
        GateAction written = new GateAction(CHAT, TOKEN, "ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3");

        assertThat(GateAction.read(written.written())).contains(written);
    }

    @Test
    void what_does_not_fit_is_refused_here_and_not_by_telegram() {
        assertThatThrownBy(() -> new GateAction(CHAT, TOKEN, "x".repeat(40)).written())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_chat_is_picked_for_the_menu_that_asks() {
        GateAction menu = new GateAction(CHAT, TOKEN, "");

        assertThat(GateAction.read(menu.fromElsewhere().written()).map(GateAction::elsewhere))
                .contains(menu);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@1:x",
                "buy:1",
                "@zzzzzzzzzzzzz:h",
                "@-1:a:short",
                "@1:a:ABCDEFGHIJKLMNOPQRSTU_:~???",
                "@1:a:ABCDEFGHIJKLMNOPQRSTU_:~AA"
            })
    void whatever_else_comes_back_is_none_of_these_buttons(String data) {
        assertThat(GateAction.read(data)).isEqualTo(Optional.empty());
    }
}
