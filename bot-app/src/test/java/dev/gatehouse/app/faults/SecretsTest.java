package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import dev.gatehouse.sandbox.hilt.Purchase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases 8 and 9: the secrets a node is given. */
class SecretsTest {
    @TempDir
    Path home;

    private final SandboxClock clock = new SandboxClock();
    private final HiltStandIn hilt = HiltStandIn.start(clock, 0);

    private Purchase purchase;

    @BeforeEach
    void somebody_paid() {
        String product = hilt.addProduct(ProductDraft.membership("Gold", "DISCORD_USER_ID"));
        purchase = hilt.buy(product, "80351110224678912", "payer");
    }

    @AfterEach
    void close() {
        hilt.close();
    }

    @Test
    void fault_08_during_a_rotation_both_secrets_hold_and_afterwards_only_the_new() throws Exception {
        try (Node node = Node.start(home, hilt, Optional.of("the-new-one,the-old-one"))) {
            String first = accepted(node, "the-old-one");
            String second = accepted(node, "the-new-one");
            assertThat(first).isNotEqualTo(second);
        }
        try (Node node = Node.start(home, hilt, Optional.of("the-new-one"))) {
            long before = node.box("").stored().count();
            int asked = hilt.calls().all().size();

            assertThat(node.box("the-old-one")
                            .deliver(event(UUID.randomUUID().toString()))
                            .status())
                    .isEqualTo(401);

            assertThat(node.box("").stored().count()).isEqualTo(before);
            assertThat(hilt.calls().all().stream().skip(asked))
                    .noneMatch(call -> call.path().contains(purchase.membershipId()));
            accepted(node, "the-new-one");
        }
    }

    @Test
    void fault_09_without_a_secret_the_node_runs_and_takes_no_event() throws Exception {
        try (Node node = Node.start(home, hilt, Optional.empty())) {
            Letterbox box = node.box("whatever somebody signs with");

            Letterbox.Answer answer = box.deliver(event(UUID.randomUUID().toString()));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isPresent();
            assertThat(box.stored().count()).isZero();
            assertThat(hilt.calls().all()).noneMatch(call -> call.path().contains(purchase.membershipId()));
        }
    }

    @Test
    void fault_09_an_empty_secret_keeps_the_node_from_starting() throws Exception {
        ChildJvm.Ended child =
                ChildJvm.run(home, Map.of("HILT_API_KEY", "hk_live_x", "HILT_WEBHOOK_SECRET", ""), "run");

        assertThat(child.code()).isEqualTo(2);
        assertThat(child.said()).contains("HILT_WEBHOOK_SECRET").doesNotContain("\tat ");
    }

    /** Stores it, looks into it, and returns the event's id. */
    private String accepted(Node node, String secret) throws Exception {
        Letterbox box = node.box(secret);
        String id = UUID.randomUUID().toString();
        assertThat(box.deliver(event(id)).status()).isEqualTo(200);
        assertThat(box.awaitSettled(id).outcome()).startsWith("rang for discord:80351110224678912");
        Watch.until(
                "Hilt was asked",
                () -> !hilt.calls()
                        .of("GET", "/v1/memberships/" + purchase.membershipId())
                        .isEmpty());
        return id;
    }

    private String event(String id) {
        return """
                {"id":"%s","type":"membership.activated","livemode":true,"data":{"membership":{"id":"%s"}}}""".formatted(id, purchase.membershipId());
    }
}
