package dev.gatehouse.hilt;

import static dev.gatehouse.hilt.Replies.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.hilt.ClumsyHilt.Manners;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.Reply.Silent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HiltSocketTest {
    private static final MembershipId ID = new MembershipId("m-1");
    private static final Duration SOON = Duration.ofMillis(300);

    private static HiltReads hilt(HiltSettings settings) {
        return Hilt.at(settings, () -> Instant.EPOCH, System::nanoTime).reads();
    }

    @Test
    void fault_40_a_server_that_speaks_no_tls_is_not_spoken_to() throws IOException {
        try (ClumsyHilt plain = new ClumsyHilt((out, closing) -> ClumsyHilt.write(out, "HTTP/1.1 200 OK\r\n\r\n"))) {
            silent(hilt(plain.secureSettings()).membership(ID, Urgency.EVENT));
        }
    }

    static Stream<Named<Manners>> fault_30_and_41_a_call_ends_in_time() {
        return Stream.of(
                Named.of("no answer", (out, closing) -> ClumsyHilt.hang(closing)),
                Named.of("half a header", (out, closing) -> {
                    ClumsyHilt.write(out, "HTTP/1.1 200 OK\r\nContent-Ty");
                    ClumsyHilt.hang(closing);
                }),
                Named.of("half a body", (out, closing) -> {
                    ClumsyHilt.write(out, ClumsyHilt.HEAD + "{\"id\": ");
                    ClumsyHilt.hang(closing);
                }),
                Named.of("a drip", (out, closing) -> {
                    ClumsyHilt.write(out, ClumsyHilt.HEAD);
                    ClumsyHilt.drip(out, closing);
                }));
    }

    @ParameterizedTest
    @MethodSource
    void fault_30_and_41_a_call_ends_in_time(Manners manners) throws IOException {
        try (ClumsyHilt clumsy = new ClumsyHilt(manners)) {
            Silent<?> silent = silent(hilt(clumsy.settings(SOON)).membership(ID, Urgency.EVENT));

            assertThat(silent.alarming()).isFalse();
        }
    }

    @Test
    void fault_41_hangs_up_on_a_drip() throws IOException {
        Manners drip = (out, closing) -> {
            ClumsyHilt.write(out, ClumsyHilt.HEAD);
            ClumsyHilt.drip(out, closing);
        };
        try (ClumsyHilt clumsy = new ClumsyHilt(drip)) {
            silent(hilt(clumsy.settings(SOON)).membership(ID, Urgency.EVENT));

            await().until(clumsy::wasHungUpOn);
        }
    }

    @Test
    void fault_41_hangs_up_on_an_answer_without_end() throws IOException {
        String spaces = " ".repeat(64 * 1024);
        Manners endless = (out, closing) -> {
            ClumsyHilt.write(out, ClumsyHilt.HEAD);
            while (closing.getCount() > 0) {
                ClumsyHilt.write(out, spaces);
            }
        };
        try (ClumsyHilt clumsy = new ClumsyHilt(endless)) {
            Silent<?> silent =
                    silent(hilt(clumsy.settings(Duration.ofMinutes(1))).membership(ID, Urgency.EVENT));

            assertThat(silent.why()).contains("longer than");
            await().until(clumsy::wasHungUpOn);
        }
    }

    @Test
    void a_closed_port_is_silence() throws IOException {
        ClumsyHilt gone = new ClumsyHilt((out, closing) -> {});
        gone.close();

        silent(hilt(gone.settings(SOON)).membership(ID, Urgency.EVENT));
    }
}
