package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.hilt.RawHilt.Reply;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckoutTest {
    private final RawHilt raw = new RawHilt();
    private final String product = raw.hilt.addProduct(ProductDraft.membership("Inner circle", "DISCORD_USER_ID"));

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void a_link_is_bound_to_one_identity_and_resolves_to_it() {
        JsonNode link = raw.handoff(product, "1100").json();
        String slug = link.path("slug").asText();

        assertThat(link.path("checkout_url").asText())
                .isEqualTo(raw.hilt.url() + "/p/" + slug + "?handoff="
                        + link.path("handoff_token").asText());

        Reply resolved = resolve(slug, link.path("handoff_token").asText());
        assertThat(resolved.json().path("identity_value").asText()).isEqualTo("1100");
        assertThat(resolved.json().path("identity_type").asText()).isEqualTo("DISCORD_USER_ID");
    }

    @Test
    void a_link_without_identity_type_takes_the_products() {
        Reply link = raw.post("/v1/products/" + product + "/handoff-link", "{\"identity_value\":\"7\"}");

        assertThat(link.json().path("identity_type").asText()).isEqualTo("DISCORD_USER_ID");
    }

    @Test
    void an_unknown_token_is_not_found_and_an_old_one_is_gone() {
        JsonNode link = raw.handoff(product, "1100").json();
        String slug = link.path("slug").asText();
        String token = link.path("handoff_token").asText();
        assertThat(resolve(slug, "hilt_handoff_invented").status()).isEqualTo(404);

        raw.clock.advance(Duration.ofMinutes(31));

        assertThat(resolve(slug, token).status()).isEqualTo(410);
        assertThatThrownBy(() -> raw.hilt.pay(link.path("checkout_url").asText()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void connecting_opens_a_payment_that_can_be_polled() {
        JsonNode link = raw.handoff(product, "1100").json();

        Reply session = raw.post(
                "/v1/products/p/" + link.path("slug").asText() + "/connect",
                "{\"handoff_token\":\"" + link.path("handoff_token").asText() + "\"}");

        assertThat(session.json().path("amount_minor_units").asLong()).isEqualTo(29_000_000);
        Reply payment = raw.getAnonymously(
                "/v1/payments/" + session.json().path("payment_id").asText());
        assertThat(payment.json().path("status").asText()).isEqualTo("PENDING_SIGNATURE");
    }

    @Test
    void a_buyer_sees_for_whom_it_is_pays_and_finds_the_way_back() throws Exception {
        JsonNode link =
                raw.post("/v1/products/" + product + "/handoff-link", """
                        {"identity_value":"1100","identity_display":"@buyer",
                         "return_url":"https://discord.com/channels/1/2"}""").json();
        HttpResponse<String> page = raw.page(link.path("checkout_url").asText());
        assertThat(page.body()).contains("This purchase is for", "@buyer", "1100", "29 USDC", "for 30 days");

        HttpResponse<String> paid = submit(page.body(), link, "pay");
        assertThat(paid.statusCode()).isEqualTo(303);
        String outcome = paid.headers().firstValue("Location").orElseThrow();
        assertThat(raw.page(raw.hilt.url() + outcome).body())
                .contains("Paid", "https://discord.com/channels/1/2", "Access until");
        assertThat(raw.hilt.memberships().of(product, "1100")).isPresent();
    }

    @Test
    void a_form_sent_twice_is_one_payment() throws Exception {
        JsonNode link = raw.handoff(product, "1100").json();
        String page = raw.page(link.path("checkout_url").asText()).body();

        submit(page, link, "pay");
        submit(page, link, "pay");

        assertThat(raw.get("/v1/products/" + product + "/payments").json()).hasSize(1);
    }

    @Test
    void a_payment_can_fail_and_opens_nothing() throws Exception {
        JsonNode link = raw.handoff(product, "1100").json();
        String page = raw.page(link.path("checkout_url").asText()).body();

        String outcome =
                submit(page, link, "fail").headers().firstValue("Location").orElseThrow();

        assertThat(raw.page(raw.hilt.url() + outcome).body()).contains("The payment failed");
        assertThat(raw.hilt.memberships().all()).isEmpty();
        Reply payment = raw.getAnonymously("/v1/payments/" + outcome.replaceFirst(".*/", ""));
        assertThat(payment.json().path("status").asText()).isEqualTo("FAILED");
    }

    @Test
    void nothing_a_buyer_or_merchant_wrote_becomes_markup() throws Exception {
        String hostile = raw.hilt.addProduct(ProductDraft.membership("<b>Club & \"co\"</b>", "DISCORD_USER_ID"));
        JsonNode link =
                raw.post("/v1/products/" + hostile + "/handoff-link", """
                        {"identity_value":"1","identity_display":"<script>alert(1)</script>",
                         "return_url":"javascript:alert(1)"}""").json();

        String page = raw.page(link.path("checkout_url").asText()).body();
        String outcome =
                submit(page, link, "pay").headers().firstValue("Location").orElseThrow();
        String after = raw.page(raw.hilt.url() + outcome).body();

        assertThat(page + after).doesNotContain("<script", "<b>Club", "href=\"javascript");
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;Club &amp; &quot;co&quot;");
    }

    @Test
    void the_page_asks_no_third_party_for_anything() throws Exception {
        HttpResponse<String> page =
                raw.page(raw.handoff(product, "1").json().path("checkout_url").asText());

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body()).doesNotContain("http://", "https://", "<script", "@import", "url(");
    }

    @Test
    void a_page_with_an_old_or_unknown_link_says_so() throws Exception {
        String url = raw.handoff(product, "1").json().path("checkout_url").asText();
        raw.clock.advance(Duration.ofMinutes(30));

        assertThat(raw.page(url).statusCode()).isEqualTo(410);
        assertThat(raw.page(url).body()).contains("This link has expired");
        assertThat(raw.page(url + "x").statusCode()).isEqualTo(404);
        assertThat(raw.page(URI.create(url).resolve("?").toString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_link_sells_until_it_expires_or_once_by_a_switch() {
        String url = raw.hilt.handoff(product, "1", "");
        raw.hilt.pay(url);
        raw.hilt.pay(url);

        raw.hilt.switches().turnOn(Switch.HANDOFF_ONCE);

        assertThatThrownBy(() -> raw.hilt.pay(url)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tokens_may_be_made_longer_than_a_button_can_carry() {
        raw.hilt.switches().handoffTokenLength(900);

        String url = raw.handoff(product, "1").json().path("checkout_url").asText();

        assertThat(url).hasSizeGreaterThan(900);
        assertThat(raw.hilt.pay(url).membershipId()).isNotEmpty();
    }

    private Reply resolve(String slug, String token) {
        return raw.post("/v1/products/p/" + slug + "/resolve-handoff", "{\"handoff_token\":\"" + token + "\"}");
    }

    private HttpResponse<String> submit(String page, JsonNode link, String what) throws Exception {
        String payment = page.replaceFirst("(?s).*name=\"payment\" value=\"([^\"]+)\".*", "$1");
        return raw.submit(
                "/p/" + link.path("slug").asText() + "/" + what,
                "handoff=" + link.path("handoff_token").asText() + "&payment=" + payment);
    }
}
