package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Fault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases 39 to 41: Hilt is away for long, points elsewhere, or does not stop talking. */
@ExtendWith(OnStage.class)
class HiltAwayTest {
    private static final String EVERYTHING = "/v1/.*";
    private static final String FEED = "/v1/integrations/events";

    /** Hilt gives an event up after 2 h 43 min. */
    @Test
    void fault_39_what_an_outage_of_three_hours_lost_is_found_in_the_feed_within_five_minutes(Stage stage)
            throws Exception {
        DiscordBuyer regular = DiscordBuyer.inside(stage, "regular");
        regular.arrive();
        DiscordBuyer leaver = DiscordBuyer.inside(stage, "leaver");
        String lapsing = leaver.arrive().membershipId();
        Genuine.untilQuiet(stage);
        stage.hilt().faults().add(Fault.answer("*", EVERYTHING, Fault.FOR_EVER, 503, "{}"));
        stage.hilt().webhooks().off(true);
        DiscordBuyer newcomer = DiscordBuyer.inside(stage, "newcomer");
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(newcomer.id()), "");
        stage.hilt().memberships().setStatus(lapsing, "EXPIRED");
        for (int step = 0; step < 19; step++) {
            stage.clock().advance(Duration.ofMinutes(10));
            Watch.never("the role taken on no word of Hilt", Duration.ofMillis(200), () -> !leaver.hasRole());
        }
        assertThat(newcomer.hasRole()).isFalse();
        assertThat(leaver.hasRole()).isTrue();
        HiltCalls calls = new HiltCalls(stage);
        stage.hilt().faults().clear();
        stage.hilt().webhooks().off(false);

        stage.clock().advance(Duration.ofMinutes(5));

        newcomer.awaitRole();
        assertThat(calls.all()).anyMatch(call -> call.path().equals(FEED) && call.status() == 200);
        new Calendar(stage).advanceUntil("the sweep has found who lapsed without an event", () -> !leaver.hasRole());
        assertThat(regular.revokes()).isEmpty();
    }

    @Test
    void fault_40_a_redirect_is_followed_nowhere_and_removes_nobody(Stage stage) throws Exception {
        DiscordBuyer payer = DiscordBuyer.inside(stage, "payer");
        payer.arrive();
        AtomicInteger lured = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            lured.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        try {
            String there = "http://127.0.0.1:" + inside.getAddress().getPort() + "/v1/memberships";
            int[] statuses = {301, 302, 303, 307, 308};
            for (int status : statuses) {
                stage.hilt()
                        .faults()
                        .add(Fault.answer("GET", HiltCalls.READS, 2, status, "{}")
                                .withHeaders(Map.of("Location", there)));
            }
            Calendar calendar = new Calendar(stage);
            calendar.moveBehind(payer.membership());
            calendar.advanceUntil("the role taken once Hilt itself has answered", () -> !payer.hasRole());
        } finally {
            inside.stop(0);
        }

        assertThat(stage.hilt().faults().all()).isEmpty();
        assertThat(lured).hasValue(0);
    }

    @Test
    void fault_41_ten_megabytes_are_not_listened_to_and_remove_nobody(Stage stage) throws Exception {
        DiscordBuyer payer = DiscordBuyer.inside(stage, "patient");
        payer.arrive();
        String endless = "{\"items\":[],\"count\":0,\"more\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";
        stage.hilt().faults().add(Fault.answer("GET", HiltCalls.READS, 4, 200, endless));
        Calendar calendar = new Calendar(stage);
        calendar.moveBehind(payer.membership());
        Watch.until("the long answers begun", () -> stage.hilt().faults().all().size() <= 1);

        calendar.advanceUntil("the role taken after a readable answer", () -> !payer.hasRole());

        assertThat(stage.hilt().faults().all()).isEmpty();
        // The stand-in shows a deed before it has written the call down.
        Watch.until("the one removal in the log", () -> payer.revokes().size() == 1);
    }
}
