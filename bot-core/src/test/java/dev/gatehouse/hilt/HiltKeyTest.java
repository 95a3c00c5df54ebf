package dev.gatehouse.hilt;

import static dev.gatehouse.hilt.MembershipJson.BOB;
import static dev.gatehouse.hilt.MembershipJson.list;
import static dev.gatehouse.hilt.Replies.absent;
import static dev.gatehouse.hilt.Replies.said;
import static dev.gatehouse.hilt.Replies.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.Secret;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.Workspace;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiltKeyTest {
    private static final PlatformAccount ACCOUNT = new PlatformAccount(Platform.DISCORD, 42);
    private static final MembershipId ID = new MembershipId("m-1");

    private final ScriptedHilt server = new ScriptedHilt();
    private final HiltReads hilt =
            Hilt.at(server.settings(), () -> Instant.EPOCH, System::nanoTime).reads();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.hilt.so", "http://10.0.0.1", "ftp://localhost", "api.hilt.so", "https:///v1"})
    void the_key_never_travels_in_the_clear(String url) {
        assertThatThrownBy(() -> new HiltSettings(URI.create(url), new Secret("k"), HiltSettings.TIMEOUT))
                .hasMessageContaining("https://");
    }

    @Test
    void a_workspace_without_its_owner_is_silence() {
        server.says(200, "{\"workspace\": {\"sandbox\": false}}").says(200, "{\"workspace\": {\"user_id\": \"u\"}}");

        assertThat(silent(hilt.workspace(Urgency.SWEEP)).why()).contains("user_id");
        assertThat(silent(hilt.workspace(Urgency.SWEEP)).why()).contains("sandbox");
    }

    @Test
    void a_payment_names_its_membership_or_made_none() {
        server.says(200, "{\"id\": \"pay-1\", \"membership_id\": \"m-1\"}")
                .says(200, "{\"id\": \"pay-1\", \"membership_id\": null}");

        assertThat(said(hilt.membershipOfPayment("pay-1", Urgency.BUYER))).isEqualTo(ID);
        absent(hilt.membershipOfPayment("pay-1", Urgency.BUYER));
    }

    @Test
    void tells_whose_key_this_is() {
        server.says(200, """
                {"ok": true, "workspace": {"user_id": "u-1", "tier": "x", "sandbox": true},
                 "rate_limit": {"requests_per_minute": 300}}""");

        assertThat(said(hilt.workspace(Urgency.SWEEP))).isEqualTo(new Workspace("u-1", true, 300));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void a_key_that_may_not_ask_whose_it_is_goes_on_reading(int status) {
        server.says(status, "{\"detail\": \"not for you\"}").says(200, list(BOB));

        absent(hilt.workspace(Urgency.SWEEP));

        assertThat(said(hilt.lookup(ACCOUNT, Urgency.SWEEP))).hasSize(1);
    }
}
