package dev.gatehouse.sandbox.hilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gatehouse.sandbox.hilt.RawHilt.Reply;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hilt's own descriptions are not part of this repository; where somebody keeps them beside it, answers must fit. */
class PublishedShapesTest {
    private static final String BASE = "https://hilt.test/shapes.json";
    private static final Path SHAPES = Path.of("hilt", "hilt-response-schemas.json");

    private final RawHilt raw = new RawHilt();
    private SchemaRegistry registry = SchemaRegistry.builder().build();

    @BeforeEach
    void read_the_shapes() throws IOException {
        Optional<Path> file = beside(Path.of("").toAbsolutePath());
        assumeTrue(file.isPresent(), "Hilt's response schemas are not beside this checkout: answers not compared");
        String shapes = Files.readString(file.orElseThrow());
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, shapes)));
    }

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void products_fit() {
        String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));
        Reply read = raw.get("/v1/products/" + product);
        String slug = read.json().path("slug").asText();

        fits("ProductResponse", read);
        fits("ProductListResponse", raw.get("/v1/products"));
        fits("ProductResponse", raw.getAnonymously("/v1/products/p/" + slug));
        fits("ProductResponse", raw.call("PATCH", "/v1/products/" + product, "{\"title\":\"New\"}"));
        fits("ProductResponse", raw.call("DELETE", "/v1/products/" + product, ""));
    }

    @Test
    void checkout_fits() {
        String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));
        Reply link = raw.handoff(product, "42");
        String page = "/v1/products/p/" + link.json().path("slug").asText();
        String token =
                "{\"handoff_token\":\"" + link.json().path("handoff_token").asText() + "\"}";
        Reply session = raw.post(page + "/connect", token);
        Purchase purchase = raw.hilt.pay(link.json().path("checkout_url").asText());

        fits("CheckoutHandoffResponse", link);
        fits("CheckoutHandoffResponse", raw.post(page + "/resolve-handoff", token));
        fits("CheckoutPaymentSessionResponse", session);
        for (String payment : Stream.of(
                        purchase.paymentId(), session.json().path("payment_id").asText())
                .toList()) {
            fits("PublicPaymentStatusResponse", raw.get("/v1/payments/" + payment));
        }
        fits("PaymentListResponse", raw.get("/v1/products/" + product + "/payments"));
    }

    @Test
    void memberships_fit_in_every_phase() {
        String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));
        String id = raw.hilt.buy(product, "42", "").membershipId();

        for (int phase = 0; phase < 3; phase++) {
            fits("MembershipDetailResponse", raw.get("/v1/memberships/" + id));
            fits("MembershipListResponse", raw.get("/v1/memberships"));
            fits("MembershipListResponse", raw.get("/v1/memberships/lookup?identity=42"));
            raw.clock.advance(Duration.ofDays(31));
        }
        fits("MembershipDetailResponse", raw.post("/v1/memberships/" + id + "/gift", "{\"days\":3}"));
        raw.hilt.switches().turnOn(Switch.NOISE_IN_LOOKUPS);
        fits("MembershipListResponse", raw.get("/v1/memberships/lookup?identity=42"));
    }

    @Test
    void the_rest_fits() {
        String product = raw.hilt.addProduct(ProductDraft.membership("Circle", "DISCORD_USER_ID"));
        Purchase purchase = raw.hilt.buy(product, "42", "");
        raw.hilt.fail(raw.hilt.handoff(product, "42", ""));

        fits("HealthResponse", raw.getAnonymously("/v1/health"));
        fits("IntegrationHealthResponse", raw.get("/v1/integrations/health"));
        fits("IntegrationEventsResponse", raw.get("/v1/integrations/events"));
        fits("ReceiptListResponse", raw.get("/v1/receipts"));
        fits("VerifyReceiptResponse", raw.get("/v1/receipt/" + purchase.receiptId() + "/verify"));
        fits("HTTPValidationError", raw.post("/v1/products", "{}"));
        fits("MembershipReactivationResponse", raw.get("/v1/memberships/" + purchase.membershipId() + "/reactivation"));
        fits("SandboxScenariosResponse", raw.get("/v1/testing/scenarios"));
        fits("TestingSandboxCreateResponse", raw.post("/v1/testing/sessions", "{\"scenario\":\"renewal_grace\"}"));
        Reply ticket = raw.post("/v1/support/tickets", "{\"subject\":\"a\",\"body\":\"b\"}");
        fits("SupportTicketCreateResponse", ticket);
        fits("SupportTicketListResponse", raw.get("/v1/support/tickets"));
        fits(
                "SupportTicketThreadResponse",
                raw.get("/v1/support/tickets/" + ticket.json().path("ticket_id").asText()));
        fits(
                "AccessWebhookCreateResponse",
                raw.send(raw.request("/v1/access/webhooks")
                        .header("X-Hilt-Key", raw.hilt.liveKey())
                        .header("Idempotency-Key", "key-number-1")
                        .POST(BodyPublishers.ofString("{\"label\":\"bot\",\"url\":\"http://127.0.0.1:9\"}"))));
    }

    @Test
    void what_does_not_fit_is_found() {
        Schema memberships = registry.getSchema(SchemaLocation.of(BASE + "#/$defs/MembershipListResponse"));

        assertThat(memberships.validate("{\"items\":[{\"id\":7}],\"count\":1}", InputFormat.JSON))
                .hasSizeGreaterThan(10);
    }

    private void fits(String shape, Reply reply) {
        Schema schema = registry.getSchema(SchemaLocation.of(BASE + "#/$defs/" + shape));
        assertThat(schema.validate(reply.raw().body(), InputFormat.JSON))
                .as("%s: %s", shape, reply.raw().body())
                .isEmpty();
        assertThat(reply.status()).as(shape).isIn(200, 201, 422);
    }

    private static Optional<Path> beside(Path here) {
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .flatMap(PublishedShapesTest::foldersIn)
                .map(folder -> folder.resolve(SHAPES))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static Stream<Path> foldersIn(Path parent) {
        File[] folders = parent.toFile().listFiles(File::isDirectory);
        return folders == null ? Stream.empty() : Stream.of(folders).map(File::toPath);
    }
}
