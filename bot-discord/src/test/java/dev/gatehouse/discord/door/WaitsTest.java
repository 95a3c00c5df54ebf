package dev.gatehouse.discord.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.discord.Club;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WaitsTest {
    private static final String ROLE_CALLS = "/api/v10/guilds/.*/members/.*/roles/.*";
    private static final String SLOW_DOWN = "{\"message\":\"You are being rate limited.\",\"retry_after\":1}";

    private final Club club = new Club();
    private final PlatformAccount alice = Club.account(club.alice);

    @BeforeEach
    void open() {
        club.discord.join(club.guild, club.alice);
        club.open();
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void fault_42_a_long_wait_is_handed_back_and_only_that_route_waits() {
        limited(Map.of("Retry-After", "300", "Via", "1.1 google"));
        Door door = club.platform().door();

        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "bought"))
                .isInstanceOfSatisfying(Outcome.Later.class, later -> {
                    assertThat(later.code()).isEqualTo("DISCORD_ASKS_TO_WAIT");
                    assertThat(later.after()).isBetween(Duration.ofSeconds(250), Duration.ofSeconds(300));
                });

        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "bought")).isInstanceOf(Outcome.Later.class);
        assertThat(club.discord.hasRole(club.guild, club.alice, club.vip)).isFalse();
        assertThat(door.retrievePresence(alice, club.gate, Urgency.EVENT)).isEqualTo(Presence.OUTSIDE);
    }

    @Test
    void fault_42_a_long_wait_for_all_holds_every_route_but_no_answer_to_people() {
        await().atMost(Club.SOON).until(() -> !club.discord.commands().isEmpty());
        limited(Map.of("Retry-After", "300", "Via", "1.1 google", "X-RateLimit-Global", "true"));
        Door door = club.platform().door();
        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "bought")).isInstanceOf(Outcome.Later.class);
        int calls = club.discord.calls().all().size();
        long asked = System.nanoTime();

        assertThat(door.retrievePresence(alice, club.gate, Urgency.BUYER)).isEqualTo(Presence.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .as("nobody waits for it")
                .isLessThan(Calls.LIMIT);
        assertThat(club.discord.calls().all()).hasSize(calls);
        assertThat(club.discord
                        .slash(club.guild, club.alice, "membership", Map.of())
                        .awaitReply(Club.SOON))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"0.4,1", "soon,1", "'',1", "7,7", "1e9,3600"})
    void fault_42_whatever_the_header_says_jda_reads_whole_seconds(String retryAfter, String read) throws IOException {
        limited(Map.of("Retry-After", retryAfter, "Via", "1.1 google"));
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(new Waits()).build();
        Request give = new Request.Builder()
                .url(club.discord.restUrl() + "guilds/1/members/2/roles/3")
                .put(RequestBody.create(new byte[0]))
                .build();

        try (Response response = http.newCall(give).execute()) {
            assertThat(response.header("Retry-After")).isEqualTo(read);
        }
    }

    private void limited(Map<String, String> headers) {
        club.discord
                .faults()
                .add(Fault.answer("PUT", ROLE_CALLS, 1, 429, SLOW_DOWN).withHeaders(headers));
    }
}
