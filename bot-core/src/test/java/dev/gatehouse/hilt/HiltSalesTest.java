package dev.gatehouse.hilt;

import static dev.gatehouse.hilt.Replies.said;
import static dev.gatehouse.hilt.Replies.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.buyer.HiltSales;
import dev.gatehouse.buyer.HiltSales.Link;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.membership.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiltSalesTest {
    private static final ProductId PRODUCT = new ProductId("p-1");
    private static final PlatformAccount BOB = new PlatformAccount(Platform.TELEGRAM, 7_000_000_000L);

    private final ScriptedHilt server = new ScriptedHilt();
    private final HiltSales hilt =
            Hilt.at(server.settings(), () -> Instant.EPOCH, System::nanoTime).sales();

    @AfterEach
    void close() {
        server.close();
    }

    private Product product(String fields) {
        server.says(200, "{\"id\": \"p-1\", \"title\": \"Club\", \"status\": \"ACTIVE\"" + fields + "}");
        return said(hilt.product(PRODUCT, Urgency.BUYER));
    }

    private Reply<Link> link(String label, Optional<URI> returnTo, Duration validFor) {
        return hilt.handoffLink(PRODUCT, BOB, label, returnTo, validFor);
    }

    @Test
    void reads_a_product_with_its_membership() {
        Product product = product("""
                , "amount_minor_units": "29000000", "token_mint": "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v",
                "membership_enabled": true, "membership_identity_type": "DISCORD_USER_ID",
                "membership_billing_interval_days": 30,
                "membership_config": {"enabled": true, "identity_type": "DISCORD_USER_ID", "grace_period_days": 3}""");

        assertThat(product)
                .isEqualTo(new Product(
                        PRODUCT,
                        "Club",
                        "ACTIVE",
                        true,
                        Optional.of("DISCORD_USER_ID"),
                        Optional.of(29_000_000L),
                        "USDC",
                        6,
                        Optional.of(30),
                        Optional.of(3),
                        "NONE"));
    }

    @Test
    void the_config_alone_is_enough() {
        Product product = product("""
                , "membership_config": {"identity_type": "TELEGRAM_USER_ID", "billing_interval_days": 7}""");

        assertThat(product.membership()).isTrue();
        assertThat(product.soldOn()).contains(Platform.TELEGRAM);
        assertThat(product.intervalDays()).contains(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"membership_config\": null", ", \"membership_config\": {}"})
    void a_product_without_membership_says_so(String fields) {
        assertThat(product(fields).membership()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "null, SOL, 9",
        "'\"SOL\"', SOL, 9",
        "'\"So11111111111111111111111111111111111111112\"', SOL, 9",
        "'\"another\"', tokens, 6"
    })
    void names_the_asset(String mint, String asset, int decimals) {
        Product product = product(", \"fixed_amount_lamports\": 5, \"token_mint\": " + mint);

        assertThat(product.asset()).isEqualTo(asset);
        assertThat(product.decimals()).isEqualTo(decimals);
        assertThat(product.priceMinorUnits()).contains(5L);
    }

    @Test
    void makes_a_link_locked_to_the_bare_number() {
        server.says(200, """
                {"checkout_url": "https://www.hilt.so/p/club?handoff=t", "expires_at": "2026-01-01T00:30:00+00:00",
                 "identity_value": "7000000000"}""");

        Link link = said(link("@bob", Optional.of(URI.create("https://t.me/club")), Duration.ofMinutes(30)));

        assertThat(link.url()).isEqualTo(URI.create("https://www.hilt.so/p/club?handoff=t"));
        assertThat(link.expiresAt()).isEqualTo(Instant.parse("2026-01-01T00:30:00Z"));
        assertThat(server.lastAsked().target()).isEqualTo("/v1/products/p-1/handoff-link");
        assertThat(server.lastAsked().body())
                .isEqualTo(
                        "{\"identity_value\":\"7000000000\",\"identity_type\":\"TELEGRAM_USER_ID\","
                                + "\"expires_in_minutes\":30,\"identity_display\":\"@bob\",\"return_url\":\"https://t.me/club\"}");
    }

    @Test
    void stays_within_what_hilt_accepts() {
        server.says(422, "{\"detail\": [{\"loc\": [\"body\", \"x\"], \"msg\": \"no\", \"input\": \"private\"}]}");

        Reply.Silent<Link> refused = silent(link("b".repeat(500), Optional.empty(), Duration.ofDays(9)));

        assertThat(refused.why()).contains("body.x no").doesNotContain("private");
        assertThat(server.lastAsked().body()).contains("\"expires_in_minutes\":1440", "b".repeat(159));
        assertThat(server.lastAsked().body()).doesNotContain("b".repeat(160));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"expires_at\": \"2026-01-01T00:30:00Z\"}",
                "{\"checkout_url\": \"https://h/p\"}",
                "{\"checkout_url\": \"https://h/p\", \"expires_at\": \"later\"}",
                "{\"checkout_url\": \"javascript:alert(1)\", \"expires_at\": \"2026-01-01T00:30:00Z\"}",
                "{\"checkout_url\": \"h ttp\", \"expires_at\": \"2026-01-01T00:30:00Z\"}"
            })
    void a_link_that_cannot_be_used_is_none(String body) {
        server.says(200, body);

        silent(link("", Optional.empty(), Duration.ofMinutes(30)));
    }

    @Test
    void a_link_for_somebody_else_is_never_handed_out() {
        server.says(200, """
                {"checkout_url": "https://www.hilt.so/p", "expires_at": "2026-01-01T00:30:00Z",
                 "identity_value": "7000000001"}""");

        assertThat(silent(link("", Optional.empty(), Duration.ofMinutes(30))).why())
                .contains("another identity");
    }

    @Test
    void a_key_that_may_only_read_goes_on_reading() {
        server.says(403, "{\"detail\": \"no execute\"}")
                .says(200, "{\"id\": \"p-1\", \"title\": \"Club\", \"status\": \"ACTIVE\"}");

        silent(link("", Optional.empty(), Duration.ofMinutes(30)));

        said(hilt.product(PRODUCT, Urgency.BUYER));
    }
}
