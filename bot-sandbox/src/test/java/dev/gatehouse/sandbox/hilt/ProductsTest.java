package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.hilt.RawHilt.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductsTest {
    private static final String LOUNGE = """
            {"product_type":"PAYMENT_LINK","title":"Members' lounge","merchant_wallet":"W","amount_minor_units":200000,
             "delivery_value":"https://example.com/welcome","delivery_type":"REDIRECT",
             "membership_config":{"platform":"TELEGRAM","identity_type":"TELEGRAM_USER_ID","billing_interval_days":7,
             "grace_period_days":2}}""";

    private final RawHilt raw = new RawHilt();

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void a_product_is_created_read_listed_changed_and_archived() {
        String id = raw.post("/v1/products", LOUNGE).json().path("id").asText();
        Reply read = raw.get("/v1/products/" + id);
        assertThat(read.json().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(read.json().path("membership_identity_type").asText()).isEqualTo("TELEGRAM_USER_ID");
        assertThat(read.json()
                        .path("membership_config")
                        .path("grace_period_days")
                        .asInt())
                .isEqualTo(2);

        Reply changed = raw.call("PATCH", "/v1/products/" + id, "{\"title\":\"Lounge\",\"amount_minor_units\":300000}");
        assertThat(changed.json().path("title").asText()).isEqualTo("Lounge");
        assertThat(changed.json().path("slug")).isEqualTo(read.json().path("slug"));

        assertThat(raw.call("DELETE", "/v1/products/" + id, "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ARCHIVED");
        assertThat(raw.get("/v1/products?status=ACTIVE").json()).isEmpty();
        assertThat(raw.get("/v1/products").json()).hasSize(1);
    }

    @Test
    void the_public_view_keeps_the_merchants_secrets() {
        String slug = raw.post("/v1/products", LOUNGE).json().path("slug").asText();

        Reply seen = raw.getAnonymously("/v1/products/p/" + slug);

        assertThat(seen.json().path("title").asText()).isEqualTo("Members' lounge");
        assertThat(seen.json().path("membership_billing_interval_days").asInt()).isEqualTo(7);
        assertThat(seen.json().has("owner_id")).isFalse();
        assertThat(seen.json().has("delivery_value")).isFalse();
        assertThat(seen.json().has("membership_config")).isFalse();
    }

    @Test
    void a_product_that_makes_no_sense_is_refused() {
        assertThat(raw.post("/v1/products", "{}").json().path("detail")).hasSize(3);
        assertThat(raw.post("/v1/products", LOUNGE.replace("200000", "0")).status())
                .isEqualTo(422);
        assertThat(raw.post("/v1/products", LOUNGE.replace("PAYMENT_LINK", "RAFFLE"))
                        .status())
                .isEqualTo(400);
        Reply tooLong = raw.post("/v1/products", LOUNGE.replace(":7,", ":3661,"));
        assertThat(tooLong.json().path("detail").path(0).path("loc").toString())
                .isEqualTo("[\"body\",\"membership_config\",\"billing_interval_days\"]");
    }

    @Test
    void an_archived_product_makes_no_links() {
        String id = raw.hilt.addProduct(ProductDraft.membership("Old", "DISCORD_USER_ID"));
        raw.call("DELETE", "/v1/products/" + id, "");

        assertThat(raw.handoff(id, "1").status()).isEqualTo(400);
    }

    @Test
    void the_merchant_sees_the_payments_of_a_product_with_the_buyers_identity() {
        String id = raw.hilt.addProduct(ProductDraft.membership("Club", "DISCORD_USER_ID"));
        raw.hilt.buy(id, "42", "@buyer");

        Reply payments = raw.get("/v1/products/" + id + "/payments");

        assertThat(payments.json().path(0).path("customer_reference_value").asText())
                .isEqualTo("42");
        assertThat(raw.get("/v1/products/" + id + "/payments?status=FAILED").json())
                .isEmpty();
    }
}
