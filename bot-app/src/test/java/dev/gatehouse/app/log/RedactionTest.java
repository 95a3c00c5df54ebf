package dev.gatehouse.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String TELEGRAM = "123456789:AAF-abcdefghijklmnopqrstuvwxyz01234";
    // Assembled, so that nobody's secret scanner takes this file for a leak.
    private static final String DISCORD =
            "MTEwMDAwMDAwMDAwMDAwMDAx" + ".GabcDE." + "abcdefghijklmnopqrstuvwxyz0123456789";

    @ParameterizedTest
    @CsvSource({
        "key hk_live_0a1B2c is old, key hk_live_*** is old",
        "'{\"k\":\"hk_sandbox_0a1B2c\"}', '{\"k\":\"hk_sandbox_***\"}'",
        "GET https://api.telegram.org/bot" + TELEGRAM + "/getMe, GET https://api.telegram.org/bot***/getMe",
        "POST http://127.0.0.1:8192/bot1:local/sendMessage, POST http://127.0.0.1:8192/bot***/sendMessage",
        "somebody typed " + TELEGRAM + " here, somebody typed *** here",
        "somebody typed " + DISCORD + "., somebody typed ***.",
        "/api/v10/webhooks/1100000000000000001/aW50ZXJhY3Rpb24/messages/@original, "
                + "/api/v10/webhooks/1100000000000000001/***/messages/@original",
        "/interactions/1100000000000000001/aW50ZXJh/callback, /interactions/1100000000000000001/***/callback",
        "Authorization: Bearer abc.def-ghi, Authorization: Bearer ***",
        "'{authorization=[Bot abc], accept=[*/*]}', '{authorization=[Bot ***], accept=[*/*]}'",
        "jdbc:postgresql://db/gate?user=gate&password=pw&ssl=true, jdbc:postgresql://db/gate?user=gate&password=***&ssl=true",
    })
    void what_looks_like_a_secret_is_masked(String line, String shown) {
        assertThat(Redaction.of(line)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guild 1100000000000000001 role 1100000000000000009",
                "at dev.gatehouse.reconcile.Reconciler.reconcile(Reconciler.java:42)",
                "2026-11-22T11:58:24.120Z telegram:123456789 membership ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3",
                "Bot is ready, 3 guilds; /bot and /buy are registered",
            })
    void what_a_reader_needs_stays(String line) {
        assertThat(Redaction.of(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void neither_message_nor_argument_nor_stack_trace_lets_one_out(String format) {
        String out = logged(
                format,
                "key {} refused at {}",
                "hk_live_confidential",
                "/webhooks/1100000000000000001/confidential/messages",
                new IllegalStateException("/bot1:confidential/getMe"));

        assertThat(out).doesNotContain("confidential").contains("hk_live_***", "/bot***", "getMe", "/***", "messages");
    }

    @Test
    void an_event_is_one_line_whatever_somebody_typed() {
        String out = logged("text", "{} said hello", "eve\n2026-11-22 INFO everything is fine");

        assertThat(out.lines()).hasSize(1);
        assertThat(out).contains("INFO ").contains("eve | 2026");
    }

    @Test
    void by_switch_an_event_is_one_json_object() throws Exception {
        String out = logged("json", "{} said \"token=abc\"", "eve\nadam");

        JsonNode event = JsonMapper.builder().build().readTree(out);
        assertThat(out.lines()).hasSize(1);
        assertThat(event.path("level").asText()).isEqualTo("INFO");
        assertThat(event.path("formattedMessage").asText()).isEqualTo("eve\nadam said \"token=***\"");
    }

    /** What the delivered configuration writes to standard error for one event. */
    private static String logged(String format, String message, Object... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream terminal = System.err;
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("LOG_FORMAT", format);
        try {
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(Objects.requireNonNull(RedactionTest.class.getResource("/logback.xml")));
            context.getLogger("dev.gatehouse.Test").info(message, arguments);
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        } finally {
            context.stop();
            System.setErr(terminal);
        }
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .noneMatch(status -> status.getLevel() >= Status.WARN);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
