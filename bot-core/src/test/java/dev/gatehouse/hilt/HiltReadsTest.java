package dev.gatehouse.hilt;

import static dev.gatehouse.hilt.MembershipJson.BOB;
import static dev.gatehouse.hilt.MembershipJson.list;
import static dev.gatehouse.hilt.MembershipJson.with;
import static dev.gatehouse.hilt.MembershipJson.without;
import static dev.gatehouse.hilt.Replies.absent;
import static dev.gatehouse.hilt.Replies.said;
import static dev.gatehouse.hilt.Replies.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Status;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.HiltReads.Page;
import dev.gatehouse.membership.Reply;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiltReadsTest {
    private static final PlatformAccount ACCOUNT = new PlatformAccount(Platform.DISCORD, 42);
    private static final MembershipId ID = new MembershipId("m-1");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");

    private final ScriptedHilt server = new ScriptedHilt();
    private final HiltReads hilt =
            Hilt.at(server.settings(), () -> NOW, System::nanoTime).reads();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void reads_a_membership_and_when_it_was_asked() {
        server.says(200, list(BOB));

        Reply<?> reply = hilt.lookup(ACCOUNT, Urgency.BUYER);

        Period period = new Period(
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-01-31T00:00:00Z")),
                Optional.empty());
        Optional<Instant> updated = Optional.of(Instant.parse("2026-01-01T00:00:01Z"));
        Membership bob = new Membership(ID, new ProductId("p-1"), ACCOUNT, "ACTIVE", period, updated, Optional.empty());
        assertThat(reply).isEqualTo(new Reply.Said<>(Collections.singletonList(bob), NOW));
    }

    @Test
    void shows_the_key_and_asks_by_the_bare_number() {
        server.says(200, list());

        assertThat(said(hilt.lookup(ACCOUNT, Urgency.BUYER))).isEmpty();

        assertThat(server.lastAsked())
                .isEqualTo(new ScriptedHilt.Asked(
                        "GET", "/v1/memberships/lookup?identity=42", ScriptedHilt.KEY, "Gatehouse", ""));
    }

    @Test
    void fault_37_only_the_very_account_counts_whatever_the_lookup_matched() {
        server.says(
                200,
                list(
                        with("customer_identity_value", "\"@42\""),
                        with("customer_identity_value", "\"042\""),
                        with("customer_identity_value", "\"420\""),
                        with("customer_identity_value", "\" 42\""),
                        with("customer_identity_value", "\"discord:42\""),
                        with("customer_identity_value", "\"٤٢\""),
                        with("customer_identity_value", "\"99999999999999999999\""),
                        with("customer_identity_type", "\"TELEGRAM_USER_ID\""),
                        with("customer_identity_type", "\"WALLET\""),
                        with("customer_identity_type", "null")));

        assertThat(said(hilt.lookup(ACCOUNT, Urgency.EVENT))).isEmpty();
    }

    @Test
    void several_memberships_of_the_account_all_count() {
        server.says(
                200,
                list(
                        BOB,
                        with("id", "\"m-2\""),
                        with("customer_identity_type", "\"discord_user_id\"").replace("m-1", "m-3"),
                        with("customer_identity_value", "42").replace("m-1", "m-4"),
                        with("customer_identity_value", "null").replace("m-1", "m-5")));

        assertThat(said(hilt.lookup(ACCOUNT, Urgency.EVENT)))
                .extracting(each -> each.id().value())
                .containsExactly("m-1", "m-2", "m-3", "m-4", "m-5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "product_id", "status", "customer_identity_type"})
    void a_needed_field_that_is_missing_is_named(String field) {
        server.says(200, list(without(field)));

        assertThat(silent(hilt.lookup(ACCOUNT, Urgency.EVENT)).why()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "3", "{\"items\": {}}", "{\"items\": [7]}"})
    void another_shape_is_silence_and_never_an_empty_list(String body) {
        server.says(200, body);

        assertThat(silent(hilt.lookup(ACCOUNT, Urgency.EVENT)).why()).contains("another shape");
    }

    @Test
    void a_single_membership_may_come_bare_or_wrapped() {
        server.says(200, BOB).says(200, "{\"membership\": " + BOB + ", \"periods\": [], \"auto_renew\": null}");

        Membership bare = said(hilt.membership(ID, Urgency.EVENT));
        Membership wrapped = said(hilt.membership(ID, Urgency.EVENT));

        assertThat(bare).isEqualTo(wrapped);
        assertThat(server.lastAsked().target()).isEqualTo("/v1/memberships/m-1");
    }

    @Test
    void a_membership_of_no_chat_account_is_absent() {
        server.says(200, with("customer_identity_type", "\"WALLET\""));

        assertThat(absent(hilt.membership(ID, Urgency.EVENT)).why()).contains("chat platform");
    }

    @Test
    void an_answer_about_another_membership_is_silence() {
        server.says(200, with("id", "\"m-9\""));

        silent(hilt.membership(ID, Urgency.EVENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "x?y=1", "m 1", "%2e%2e"})
    void an_id_that_could_change_the_path_is_never_sent(String id) {
        absent(hilt.membership(new MembershipId(id), Urgency.EVENT));
        absent(hilt.membershipOfPayment(id, Urgency.EVENT));

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void fault_34_an_unknown_status_is_kept_as_said() {
        server.says(200, with("status", "\"ON_THE_MOON\""));

        Membership read = said(hilt.membership(ID, Urgency.EVENT));

        assertThat(read.said()).isEqualTo("ON_THE_MOON");
        assertThat(read.status()).isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tomorrow\"", "\"2026-02-30T00:00:00Z\"", "1767225600", "\"\"", "{}"})
    void fault_36_a_date_that_cannot_be_read_marks_the_membership(String date) {
        server.says(200, with("current_period_end_at", date));

        Membership read = said(hilt.membership(ID, Urgency.EVENT));

        assertThat(read.unreadable())
                .hasValueSatisfying(flaw -> assertThat(flaw).startsWith("current_period_end_at"));
    }

    @Test
    void a_page_counts_what_hilt_sent_and_shows_what_can_be_read() {
        String[] full = Collections.nCopies(200, BOB).toArray(String[]::new);
        full[3] = without("status");
        full[4] = with("customer_identity_type", "\"WALLET\"");
        server.says(200, list(full)).says(200, list(BOB));

        Page first = said(hilt.page(new ProductId("p-1"), 0, Urgency.SWEEP));
        Page second = said(hilt.page(new ProductId("p-1"), 200, Urgency.SWEEP));

        assertThat(first.size()).isEqualTo(200);
        assertThat(first.rows()).hasSize(198);
        assertThat(first.last()).isFalse();
        assertThat(second.last()).isTrue();
        assertThat(server.lastAsked().target()).isEqualTo("/v1/memberships?product_id=p-1&limit=200&offset=200");
    }
}
