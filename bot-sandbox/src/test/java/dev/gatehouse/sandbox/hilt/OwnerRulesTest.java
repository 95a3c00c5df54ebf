package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.hilt.RawHilt.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the routes enforce that only a workspace's owner uses. */
class OwnerRulesTest {
    private final RawHilt raw = new RawHilt();
    private final String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));

    @AfterEach
    void close() {
        raw.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/products",
        "POST, /v1/products/{product}/handoff-link",
        "PATCH, /v1/products/{product}",
        "DELETE, /v1/products/{product}",
        "POST, /v1/memberships/{membership}/gift",
        "POST, /v1/support/tickets",
        "POST, /v1/access/webhooks",
        "POST, /v1/testing/sessions"
    })
    void a_key_that_may_only_read_changes_nothing(String method, String path) {
        String membership = raw.hilt.buy(product, "42", "").membershipId();
        String where = path.replace("{product}", product).replace("{membership}", membership);

        Reply refused = raw.send(raw.request(where)
                .header("X-Hilt-Key", raw.hilt.readOnlyKey())
                .header("Idempotency-Key", "key-number-1")
                .method(method, BodyPublishers.ofString("{}")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(raw.getWith(raw.hilt.readOnlyKey(), "/v1/memberships/" + membership)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_self_check_tells_what_a_key_may() {
        JsonNode whole = raw.get("/v1/integrations/health").json().path("api_key");
        JsonNode half = raw.getWith(raw.hilt.readOnlyKey(), "/v1/integrations/health")
                .json()
                .path("api_key");

        assertThat(whole.path("has_execute").asBoolean()).isTrue();
        assertThat(half.path("has_execute").asBoolean()).isFalse();
        assertThat(half.path("permissions")).singleElement().hasToString("\"read\"");
    }

    @Test
    void a_membership_tells_how_to_go_on() {
        String membership = raw.hilt.buy(product, "42", "").membershipId();

        JsonNode answer =
                raw.get("/v1/memberships/" + membership + "/reactivation").json();

        assertThat(answer.path("renewal_url").asText()).startsWith(raw.hilt.url() + "/p/");
        assertThat(answer.path("amount_display").asText()).isEqualTo("29 USDC");
        assertThat(raw.get("/v1/memberships/nobody/reactivation").status()).isEqualTo(404);
    }

    @Test
    void a_scenario_emits_events_about_nothing_that_exists() {
        Reply played = raw.post("/v1/testing/sessions", "{\"scenario\":\"confirmed_access\"}");

        assertThat(played.status()).isEqualTo(201);
        String fake = played.json().path("session").path("fake_membership_id").asText();
        assertThat(played.json().path("emitted_events").findValuesAsText("membership_id"))
                .contains(fake);
        assertThat(raw.get("/v1/memberships/" + fake).status()).isEqualTo(404);
        assertThat(raw.post("/v1/testing/sessions", "{\"scenario\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(raw.post("/v1/testing/sessions", "{\"scenario\":\"unheard_of\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_wallet_that_paid_is_found_by_it() {
        String link = raw.hilt.handoff(product, "42", "");

        String membership = raw.hilt.payFrom("Wa11et", link).membershipId();

        assertThat(raw.get("/v1/memberships/lookup?wallet=Wa11et").json().findValuesAsText("id"))
                .contains(membership);
        assertThat(raw.get("/v1/memberships/lookup?wallet=Another").json().path("items"))
                .isEmpty();
    }

    @Test
    void approval_asked_for_again_is_told_in_the_feed() {
        String membership = raw.hilt.buy(product, "42", "").membershipId();

        raw.hilt.askToApproveAgain(membership);

        assertThat(raw.get("/v1/integrations/events?event_type=membership.reapproval_required")
                        .json()
                        .findValuesAsText("membership_id"))
                .contains(membership);
    }
}
