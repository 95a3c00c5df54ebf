package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.Handoff;
import dev.gatehouse.door.ChatOwners.Owner;
import dev.gatehouse.door.OpenLinks;
import dev.gatehouse.door.UpdateRows.StoredUpdate;
import dev.gatehouse.membership.Workspace;
import dev.gatehouse.reconcile.BrakeRows.Pulled;
import dev.gatehouse.reconcile.BrakeRows.Removal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The small memories: whose database this is, links made, exceptions, notices told, requests and updates. */
abstract class MemoryTablesContract extends StoreContract {
    private static final Place GROUP = new Place(Platform.TELEGRAM, -1001234567890L);

    MemoryTablesContract(Supplier<String> url) {
        super(url);
    }

    @Test
    void a_database_belongs_to_the_workspace_accepted_last() {
        WorkspaceTable rows = new WorkspaceTable(fresh.get());
        assertThat(rows.find()).isEmpty();

        rows.accept(new Workspace("u-1", false, 120));
        rows.accept(new Workspace("u-2", true, 60));

        assertThat(rows.find()).contains(new Workspace("u-2", true, 60));
    }

    @Test
    void a_link_is_looked_at_until_nobody_can_pay_it() {
        HandoffTable rows = new HandoffTable(fresh.get());
        Handoff link = handoff("h-1", Optional.of(NOON), 0);
        rows.save(link);
        assertThat(rows.due(NOON, 10)).containsExactly(link);

        rows.lookAgain("h-1", Optional.of(NOON.plusSeconds(5)), 1);
        assertThat(rows.due(NOON, 10)).isEmpty();
        assertThat(rows.open(ALICE, NOON)).containsExactly(handoff("h-1", Optional.of(NOON.plusSeconds(5)), 1));

        rows.lookAgain("h-1", Optional.empty(), 2);
        assertThat(rows.open(ALICE, NOON)).isEmpty();
    }

    @Test
    void an_expired_link_is_not_open_and_links_saved_again_are_one() {
        HandoffTable rows = new HandoffTable(fresh.get());
        rows.save(handoff("h-1", Optional.of(NOON), 0));
        rows.save(handoff("h-1", Optional.of(NOON), 3));

        assertThat(rows.open(ALICE, NOON)).extracting(Handoff::looks).containsExactly(3);
        assertThat(rows.open(ALICE, NOON.plusSeconds(1800))).isEmpty();
        assertThat(rows.open(BOB, NOON)).isEmpty();
    }

    @Test
    void exceptions_by_hand_are_kept_in_their_order() {
        ExceptionTable rows = new ExceptionTable(fresh.get());
        HandException pass = exception(HandException.Kind.ALLOW, Optional.of(NOON));
        HandException block = exception(HandException.Kind.BLOCK, Optional.empty());
        rows.add(pass);
        rows.add(block);

        assertThat(rows.of(ALICE)).containsExactly(pass, block);
        assertThat(rows.of(BOB)).isEmpty();
    }

    @Test
    void what_somebody_was_told_last_is_remembered_for_each_subject() {
        NoticeTable rows = new NoticeTable(fresh.get());
        rows.tell(ALICE, VIP, "access", "ACTIVE", NOON);
        rows.tell(ALICE, VIP, "access", "GRACE", NOON.plusSeconds(1));

        assertThat(rows.told(ALICE, VIP, "access")).contains("GRACE");
        assertThat(rows.told(ALICE, VIP, "owed")).isEmpty();
        assertThat(rows.told(ALICE, CLUB, "access")).isEmpty();
    }

    @Test
    void a_join_request_waits_until_it_is_settled() {
        JoinRequestTable rows = new JoinRequestTable(fresh.get());
        PlatformAccount carol = new PlatformAccount(Platform.TELEGRAM, 43);
        rows.asked(BOB, GROUP, NOON);
        rows.asked(carol, GROUP, NOON.plusSeconds(1));
        rows.asked(BOB, GROUP, NOON.plusSeconds(2));
        assertThat(rows.waiting(GROUP)).containsExactly(carol, BOB);

        rows.settled(BOB, GROUP);
        rows.settled(BOB, GROUP);

        assertThat(rows.isWaiting(BOB, GROUP)).isFalse();
        assertThat(rows.isWaiting(carol, GROUP)).isTrue();
        assertThat(rows.isWaiting(carol, new Place(Platform.TELEGRAM, -5))).isFalse();
    }

    @Test
    void who_was_seen_last_inside_counts_and_an_older_word_changes_nothing() {
        SeenMemberTable rows = new SeenMemberTable(fresh.get());
        PlatformAccount carol = new PlatformAccount(Platform.TELEGRAM, 43);
        rows.seen(BOB, GROUP, true, NOON);
        rows.seen(carol, GROUP, true, NOON);
        assertThat(rows.inside(GROUP)).isEqualTo(2);

        rows.seen(BOB, GROUP, false, NOON.plusSeconds(5));
        rows.seen(BOB, GROUP, true, NOON.plusSeconds(1));

        assertThat(rows.inside(GROUP)).isEqualTo(1);
        assertThat(rows.inside(new Place(Platform.TELEGRAM, -5))).isZero();
    }

    @Test
    void an_owner_is_told_each_thing_once_until_the_chat_has_another_owner() {
        ChatOwnerTable rows = new ChatOwnerTable(fresh.get());
        rows.told(GROUP, "X");
        assertThat(rows.find(GROUP)).isEmpty();
        rows.owns(BOB, GROUP);
        rows.told(GROUP, "BOT_NOT_IN_CHAT");
        rows.owns(BOB, GROUP);
        assertThat(rows.find(GROUP)).contains(new Owner(BOB, "BOT_NOT_IN_CHAT"));

        PlatformAccount carol = new PlatformAccount(Platform.TELEGRAM, 43);
        rows.owns(carol, GROUP);

        assertThat(rows.find(GROUP)).contains(new Owner(carol, ""));
    }

    @Test
    void when_updates_were_heard_last_is_one_moment() {
        TelegramUpdateTable rows = new TelegramUpdateTable(fresh.get());
        assertThat(rows.lastHeard()).isEmpty();
        rows.heard(NOON);
        rows.heard(NOON.plusSeconds(60));

        assertThat(rows.lastHeard()).contains(NOON.plusSeconds(60));
    }

    /** FAULTS 53. */
    @Test
    void everything_about_a_group_goes_with_it_when_it_gets_another_number() {
        Database database = fresh.get();
        Place there = new Place(Platform.TELEGRAM, -1009999999999L);
        BrakeTable brake = new BrakeTable(database);
        brake.pull(GROUP, NOON);
        brake.save(new Removal(GROUP, BOB, VIP, Removal.State.HELD, NOON));
        new ChatOwnerTable(database).owns(BOB, GROUP);
        new SeenMemberTable(database).seen(BOB, GROUP, true, NOON);
        new ChatLinkTable(database).save(GROUP, URI.create("https://t.me/+old"));
        new JoinRequestTable(database).asked(BOB, GROUP, NOON);
        MovedChatTable rows = new MovedChatTable(database);

        assertThat(rows.moved(GROUP.id(), there.id())).isTrue();
        assertThat(rows.moved(GROUP.id(), there.id())).isFalse();

        assertThat(brake.pulled()).extracting(Pulled::place).containsExactly(there);
        assertThat(brake.held(there)).isEqualTo(1);
        assertThat(new ChatOwnerTable(database).find(there)).isPresent();
        assertThat(new ChatOwnerTable(database).find(GROUP)).isEmpty();
        assertThat(new SeenMemberTable(database).inside(there)).isEqualTo(1);
        assertThat(new SeenMemberTable(database).inside(GROUP)).isZero();
        assertThat(new ChatLinkTable(database).find(GROUP)).isEmpty();
        assertThat(new JoinRequestTable(database).isWaiting(BOB, GROUP)).isFalse();
        assertThat(rows.all()).containsEntry(GROUP.id(), there.id());
    }

    @Test
    void an_update_is_stored_once_and_worked_in_its_order() {
        TelegramUpdateTable rows = new TelegramUpdateTable(fresh.get());
        assertThat(rows.newest()).isEmpty();
        StoredUpdate later = new StoredUpdate(12, new byte[] {2}, NOON);
        StoredUpdate earlier = new StoredUpdate(11, new byte[] {1}, NOON);
        StoredUpdate again = new StoredUpdate(12, new byte[] {9}, NOON);
        assertThat(rows.store(List.of())).isEmpty();
        assertThat(rows.store(List.of(later, again))).containsExactly(later);
        assertThat(rows.store(List.of(again, earlier))).containsExactly(earlier);

        assertThat(rows.newest()).hasValue(12);
        assertThat(rows.unsettled()).extracting(StoredUpdate::updateId).containsExactly(11L, 12L);
        assertThat(rows.unsettled().get(1).body()).containsExactly(2);

        rows.settle(11);
        assertThat(rows.unsettled()).extracting(StoredUpdate::updateId).containsExactly(12L);
        assertThat(rows.newest()).hasValue(12);
    }

    @Test
    void a_link_past_a_door_is_remembered_by_its_last_use() {
        OpenLinkTable rows = new OpenLinkTable(fresh.get());
        rows.used(GROUP, "https://t.me/+abc…", 7, NOON);
        rows.used(GROUP, "https://t.me/+abc…", 7, NOON.plusSeconds(60));
        rows.used(GROUP, "https://t.me/+xyz…", 7, NOON.plusSeconds(5));

        assertThat(rows.usedSince(GROUP, NOON.plusSeconds(1)))
                .containsExactly(
                        new OpenLinks.OpenLink("https://t.me/+abc…", 7, NOON.plusSeconds(60)),
                        new OpenLinks.OpenLink("https://t.me/+xyz…", 7, NOON.plusSeconds(5)));
        assertThat(rows.usedSince(GROUP, NOON.plusSeconds(61))).isEmpty();
        assertThat(rows.usedSince(new Place(Platform.TELEGRAM, -5), NOON)).isEmpty();
    }

    @Test
    void a_trial_write_leaves_nothing_behind() {
        TrialWrite trial = new TrialWrite(fresh.get());

        assertThat(trial.refusal()).isEmpty();
        assertThat(trial.refusal()).isEmpty();
        assertThat(fresh.get().list("SELECT id FROM trial_write", columns -> {}, row -> row.text("id")))
                .isEmpty();
    }

    private static HandException exception(HandException.Kind kind, Optional<Instant> end) {
        return new HandException(kind, ALICE, VIP, "discord:1", "a guest", end, Optional.of(NOON));
    }

    private static Handoff handoff(String id, Optional<Instant> nextLookAt, int looks) {
        return new Handoff(
                id,
                ALICE,
                new ProductId("p-1"),
                29_000_000,
                Optional.of("https://discord.com/channels/1/2"),
                URI.create("https://www.hilt.so/p/club?handoff=abc"),
                NOON,
                NOON.plusSeconds(1800),
                nextLookAt,
                looks);
    }
}
