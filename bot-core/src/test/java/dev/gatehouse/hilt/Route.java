package dev.gatehouse.hilt;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.HiltProducts.Field;
import dev.gatehouse.admin.ProductPlan;
import dev.gatehouse.buyer.HiltLedger.By;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every route of Hilt that is used: how it is asked, what is sent then, and an answer of the published shape.
 *
 * @param path as Hilt's description names it
 * @param sent method, target and body
 * @param shape of the answer, by its name in the published shapes; empty where it is a list or is not published
 */
record Route(String path, String sent, String shape, String answer, Function<Hilt, Object> ask) {
    private static final ProductId PRODUCT = new ProductId("ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3");
    private static final MembershipId MEMBERSHIP = new MembershipId("m-1");
    private static final PlatformAccount BOB = new PlatformAccount(Platform.DISCORD, 42);

    private static final String MEMBER = """
            {"id": "m-1", "product_id": "p-1", "owner_id": "o", "platform": "DISCORD", "platform_user_id": "42",
             "platform_display": null, "customer_identity_type": "DISCORD_USER_ID", "customer_identity_value": "42",
             "payer_wallet": "Wa11et", "status": "ACTIVE", "current_period_start_at": "2026-05-04T13:42:10Z",
             "current_period_end_at": "2026-06-03T13:42:10Z", "grace_ends_at": null, "latest_payment_id": "pay-1",
             "latest_tx_signature": "tx-2", "delivery_status": "SENT", "delivery_last_error": null, "renewal_count": 1,
             "last_reminder_sent_at": null, "metadata_json": {}, "created_at": "2026-05-04T13:42:10Z",
             "updated_at": "2026-05-04T13:42:10Z"}""";
    private static final String DETAIL =
            "{\"membership\": " + MEMBER + ", \"periods\": [], \"events\": [], \"auto_renew\": null}";
    private static final String SOLD = """
            {"id": "p-1", "product_type": "PAYMENT_LINK", "status": "ACTIVE", "title": "Club", "description": null,
             "image_url": null, "amount_minor_units": 29000000, "token_mint": "SOL", "merchant_wallet": "Wa11et",
             "slug": "club", "created_at": null, "delivery_type": "NONE",
             "membership_config": {"renewal_reminder_offsets_days": [7, 1]}}""";
    private static final String TICKET = """
            {"ticket_id": "t-1", "subject": "Help", "category": "OTHER", "status": "OPEN"}""";

    static List<Route> all() {
        return List.of(
                new Route(
                        "/v1/memberships/lookup",
                        "GET /v1/memberships/lookup?identity=42 ",
                        "MembershipListResponse",
                        "{\"items\": [" + MEMBER + "], \"count\": 1}",
                        hilt -> hilt.reads().lookup(BOB, Urgency.BUYER)),
                new Route(
                        "/v1/memberships/lookup",
                        "GET /v1/memberships/lookup?wallet=Wa11et ",
                        "MembershipListResponse",
                        "{\"items\": [" + MEMBER + "], \"count\": 1}",
                        hilt -> hilt.shop().ledger().search(By.WALLET, "Wa11et")),
                new Route(
                        "/v1/memberships/lookup",
                        "GET /v1/memberships/lookup?tx_signature=tx%262 ",
                        "MembershipListResponse",
                        "{\"items\": [" + MEMBER + "], \"count\": 1}",
                        hilt -> hilt.shop().ledger().search(By.TRANSACTION, "tx&2")),
                new Route(
                        "/v1/memberships/{membership_id}",
                        "GET /v1/memberships/m-1 ",
                        "MembershipDetailResponse",
                        DETAIL,
                        hilt -> hilt.reads().membership(MEMBERSHIP, Urgency.EVENT)),
                new Route(
                        "/v1/memberships/{membership_id}",
                        "GET /v1/memberships/m-1 ",
                        "MembershipDetailResponse",
                        DETAIL,
                        hilt -> hilt.shop().ledger().history(MEMBERSHIP)),
                new Route(
                        "/v1/memberships",
                        "GET /v1/memberships?product_id=" + PRODUCT + "&limit=200&offset=0 ",
                        "MembershipListResponse",
                        "{\"items\": [" + MEMBER + "], \"count\": 1}",
                        hilt -> hilt.reads().page(PRODUCT, 0, Urgency.BUYER)),
                new Route(
                        "/v1/memberships/{membership_id}/reactivation",
                        "GET /v1/memberships/m-1/reactivation ",
                        "",
                        """
                        {"product_title": "Club", "amount_display": "29 USDC", "renewal_url": "https://h/p/club?renew=m-1",
                         "reactivation_url": "https://h/p/club?back=m-1"}""",
                        hilt -> hilt.shop().ledger().renewal(MEMBERSHIP)),
                new Route(
                        "/v1/memberships/{membership_id}/gift",
                        "POST /v1/memberships/m-1/gift {\"days\":7,\"note\":\"sorry\"}",
                        "MembershipDetailResponse",
                        DETAIL,
                        hilt -> hilt.owner().gifts().gift(MEMBERSHIP, 7, "sorry")),
                new Route(
                        "/v1/payments/{payment_id}",
                        "GET /v1/payments/pay-1 ",
                        "",
                        "{\"id\": \"pay-1\", \"membership_id\": \"m-1\"}",
                        hilt -> hilt.reads().membershipOfPayment("pay-1", Urgency.EVENT)),
                new Route(
                        "/v1/receipts",
                        "GET /v1/receipts?page=1&per_page=100&q=tx-2&product_id=" + PRODUCT + " ",
                        "ReceiptListResponse",
                        """
                        {"total": 1, "page": 1, "per_page": 100, "receipts": [{"receipt_id": "r-1", "tx_sig": "tx-2",
                         "receipt_hash": "h", "schema_version": "hilt-v1", "created_at": "2026-05-04T13:42:10Z",
                         "verify_url": "https://h/verify/r-1", "product_id": null, "product_title": null,
                         "payer_wallet": null, "amount_minor_units": null, "amount_display": "29 USDC",
                         "invoice_number": null}]}""",
                        hilt -> hilt.shop().ledger().receipts(Optional.of("tx-2"), Optional.of(PRODUCT), 1)),
                new Route(
                        "/v1/receipt/{receipt_id}/verify",
                        "GET /v1/receipt/r-1/verify ",
                        "",
                        "{\"valid\": true}",
                        hilt -> hilt.shop().ledger().verifies("r-1")),
                new Route(
                        "/v1/integrations/health",
                        "GET /v1/integrations/health ",
                        "",
                        "{\"workspace\": {\"user_id\": \"o\", \"sandbox\": false}}",
                        hilt -> hilt.reads().workspace(Urgency.SWEEP)),
                new Route(
                        "/v1/integrations/events",
                        "GET /v1/integrations/events?page=1&per_page=100 ",
                        "IntegrationEventsResponse",
                        """
                        {"total": 0, "page": 1, "per_page": 100, "events": [], "supported_events": []}""",
                        hilt -> hilt.feed().page(1)),
                new Route(
                        "/v1/products/{product_id}",
                        "GET /v1/products/" + PRODUCT + " ",
                        "ProductResponse",
                        SOLD,
                        hilt -> hilt.sales().product(PRODUCT, Urgency.BUYER)),
                new Route(
                        "/v1/products/{product_id}/handoff-link",
                        "POST /v1/products/" + PRODUCT + "/handoff-link {\"identity_value\":\"42\",\"identity_type\":"
                                + "\"DISCORD_USER_ID\",\"expires_in_minutes\":30,\"identity_display\":\"@bob\","
                                + "\"return_url\":\"https://t.me/club\"}",
                        "CheckoutHandoffResponse",
                        """
                        {"checkout_url": "https://h/p/club?handoff=t", "expires_at": "2026-01-01T00:30:00Z",
                         "handoff_token": "t", "identity_type": null, "identity_value": "42", "identity_display": null,
                         "return_url": null, "product_id": null, "slug": null}""",
                        hilt -> hilt.sales()
                                .handoffLink(
                                        PRODUCT,
                                        BOB,
                                        "@bob",
                                        Optional.of(URI.create("https://t.me/club")),
                                        Duration.ofMinutes(30))),
                new Route(
                        "/v1/products",
                        "GET /v1/products?limit=200&offset=0 ",
                        "ProductListResponse",
                        "[" + SOLD + "]",
                        hilt -> hilt.owner().products().all()),
                new Route(
                        "/v1/products/{product_id}",
                        "GET /v1/products/" + PRODUCT + " ",
                        "ProductResponse",
                        SOLD,
                        hilt -> hilt.owner().products().product(PRODUCT)),
                new Route(
                        "/v1/products",
                        "POST /v1/products {\"product_type\":\"PAYMENT_LINK\",\"title\":\"Club\",\"merchant_wallet\":\"Wa11et\","
                                + "\"amount_minor_units\":29000000,"
                                + "\"token_mint\":\"EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v\","
                                + "\"delivery_type\":\"REDIRECT\",\"delivery_value\":\"https://t.me/club\","
                                + "\"membership_config\":{\"enabled\":true,\"platform\":\"TELEGRAM\","
                                + "\"identity_type\":\"TELEGRAM_USER_ID\",\"identity_required\":true,"
                                + "\"renewal_mode\":\"ONE_OFF\",\"billing_interval_days\":30,\"grace_period_days\":3,"
                                + "\"renewal_reminder_offsets_days\":[7,1]}}",
                        "ProductResponse",
                        SOLD,
                        hilt -> hilt.owner().products().create(plan())),
                new Route(
                        "/v1/products/{product_id}",
                        "PATCH /v1/products/" + PRODUCT + " {\"amount_minor_units\":5000000}",
                        "ProductResponse",
                        SOLD,
                        hilt -> hilt.owner().products().change(PRODUCT, Map.of(Field.PRICE, "5000000"))),
                new Route(
                        "/v1/products/{product_id}",
                        "DELETE /v1/products/" + PRODUCT + " ",
                        "ProductResponse",
                        SOLD,
                        hilt -> hilt.owner().products().archive(PRODUCT)),
                new Route(
                        "/v1/support/tickets",
                        "POST /v1/support/tickets {\"subject\":\"Help\",\"body\":\"Paid, outside\",\"category\":\"OTHER\","
                                + "\"context\":{\"membership_id\":\"m-1\"}}",
                        "SupportTicketCreateResponse",
                        TICKET,
                        hilt -> hilt.shop().support().open("Help", "Paid, outside", Map.of("membership_id", "m-1"))),
                new Route(
                        "/v1/support/tickets/{ticket_id}/message",
                        "POST /v1/support/tickets/t-1/message {\"body\":\"Any news?\"}",
                        "SupportMessageCreateResponse",
                        "{\"ticket_id\": \"t-1\", \"message\": \"added\"}",
                        hilt -> hilt.shop().support().say("t-1", "Any news?")),
                new Route(
                        "/v1/support/tickets/{ticket_id}",
                        "GET /v1/support/tickets/t-1 ",
                        "SupportTicketThreadResponse",
                        TICKET.replace("}", ", \"messages\": [{\"id\": \"1\", \"body\": \"Hello\"}]}"),
                        hilt -> hilt.shop().support().thread("t-1")),
                new Route(
                        "/v1/support/tickets",
                        "GET /v1/support/tickets?page=1&per_page=50&status=OPEN ",
                        "SupportTicketListResponse",
                        "{\"total\": 1, \"page\": 1, \"tickets\": [" + TICKET + "]}",
                        hilt -> hilt.shop().support().tickets(Optional.of("OPEN"), 1)),
                new Route(
                        "/v1/access/webhooks",
                        "POST /v1/access/webhooks {\"label\":\"Gatehouse\",\"url\":\"https://gate.example.org/webhooks/hilt\","
                                + "\"subscribed_events\":[],\"product_ids\":[]}",
                        "",
                        """
                        {"endpoint": {"id": "e-1", "url": "https://gate.example.org/webhooks/hilt"},
                         "signing_secret": "s3cret", "supported_events": []}""",
                        hilt -> hilt.owner()
                                .endpoints()
                                .register(
                                        "Gatehouse",
                                        URI.create("https://gate.example.org/webhooks/hilt"),
                                        "key-number-1")),
                new Route(
                        "/v1/testing/sessions",
                        "POST /v1/testing/sessions {\"scenario\":\"confirmed_access\"}",
                        "",
                        "{\"emitted_events\": [{\"id\": \"e-1\"}]}",
                        hilt -> hilt.owner().endpoints().play("confirmed_access")));
    }

    private static ProductPlan plan() {
        return new ProductPlan(
                "Club",
                Platform.TELEGRAM,
                "Wa11et",
                29_000_000,
                30,
                3,
                List.of(7, 1),
                Optional.of("https://t.me/club"));
    }

    String method() {
        return sent.substring(0, sent.indexOf(' '));
    }

    boolean changes() {
        return !method().equals("GET") && !path.endsWith("handoff-link");
    }

    @Override
    public String toString() {
        return sent.length() > 60 ? sent.substring(0, 60) : sent;
    }
}
