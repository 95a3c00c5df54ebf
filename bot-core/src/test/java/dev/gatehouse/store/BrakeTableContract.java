package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.admin.PassRows.Pass;
import dev.gatehouse.reconcile.BrakeRows.Pulled;
import dev.gatehouse.reconcile.BrakeRows.Removal;
import dev.gatehouse.reconcile.BrakeRows.Removal.State;
import dev.gatehouse.reconcile.GateRows.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stops, what a human said, and the gates there ever were. */
abstract class BrakeTableContract extends StoreContract {
    private static final Place CLUB_PLACE = new Place(Platform.DISCORD, 1);
    private static final Place LOUNGE = new Place(Platform.TELEGRAM, -1001L);

    BrakeTableContract(Supplier<String> url) {
        super(url);
    }

    @Test
    void counts_what_surprised_within_the_time_and_place() {
        BrakeTable rows = new BrakeTable(fresh.get());
        rows.save(removal(1, State.COUNTED));
        rows.save(removal(2, State.COUNTED));
        rows.save(removal(2, State.COUNTED));
        rows.save(removal(3, State.HELD));

        assertThat(rows.countedSince(CLUB_PLACE, NOON.minusSeconds(1))).isEqualTo(2);
        assertThat(rows.countedSince(CLUB_PLACE, NOON)).isZero();
        assertThat(rows.countedSince(LOUNGE, NOON.minusSeconds(1))).isZero();
        assertThat(rows.held(CLUB_PLACE)).isEqualTo(1);
        assertThat(rows.find(account(3), VIP)).contains(removal(3, State.HELD));
        assertThat(rows.find(account(3), CLUB)).isEmpty();
    }

    /** FAULTS 53: were it left behind, the supergroup's members would be removed after all. */
    @Test
    void fault_53_a_brake_that_holds_follows_its_group_with_all_it_holds() {
        Place supergroup = new Place(Platform.TELEGRAM, -1009L);
        Database database = fresh.get();
        BrakeTable rows = new BrakeTable(database);
        PlatformAccount member = new PlatformAccount(Platform.TELEGRAM, 7);
        rows.save(new Removal(LOUNGE, member, VIP, State.HELD, NOON));
        rows.pull(LOUNGE, NOON);
        rows.pull(CLUB_PLACE, NOON);

        new MovedChatTable(database).moved(LOUNGE.id(), supergroup.id());
        new MovedChatTable(database).moved(LOUNGE.id(), supergroup.id());

        assertThat(rows.pulled()).containsExactlyInAnyOrder(new Pulled(supergroup, NOON), new Pulled(CLUB_PLACE, NOON));
        assertThat(rows.held(supergroup)).isEqualTo(1);
        assertThat(rows.held(LOUNGE)).isZero();
    }

    @Test
    void a_brake_keeps_the_time_it_was_pulled_first_and_lets_go_what_it_held() {
        BrakeTable rows = new BrakeTable(fresh.get());
        rows.save(removal(1, State.COUNTED));
        rows.save(removal(2, State.HELD));
        rows.pull(CLUB_PLACE, NOON);
        rows.pull(CLUB_PLACE, NOON.plusSeconds(60));
        rows.pull(LOUNGE, NOON);
        assertThat(rows.pulled()).containsExactly(new Pulled(CLUB_PLACE, NOON), new Pulled(LOUNGE, NOON));

        rows.release(CLUB_PLACE, NOON.plusSeconds(90));

        assertThat(rows.pulled()).containsExactly(new Pulled(LOUNGE, NOON));
        assertThat(rows.held(CLUB_PLACE)).isZero();
        assertThat(rows.find(account(1), VIP)).isEmpty();
        assertThat(rows.find(account(2), VIP))
                .contains(new Removal(CLUB_PLACE, account(2), VIP, State.RELEASED, NOON.plusSeconds(90)));
    }

    @Test
    void an_exception_that_was_ended_stays_for_people_and_counts_no_more() {
        ExceptionTable rows = new ExceptionTable(fresh.get());
        rows.add(exception(HandException.Kind.BLOCK));
        rows.add(exception(HandException.Kind.ALLOW));
        assertThat(rows.counting(NOON, 10))
                .extracting(HandException::kind)
                .containsExactly(HandException.Kind.BLOCK, HandException.Kind.ALLOW);

        rows.end(ALICE, VIP, HandException.Kind.BLOCK, NOON);
        rows.end(ALICE, VIP, HandException.Kind.BLOCK, NOON.plusSeconds(5));
        rows.end(ALICE, VIP, HandException.Kind.ALLOW, NOON);

        assertThat(rows.accounts(10)).containsExactly(ALICE);
        assertThat(rows.accounts(0)).isEmpty();
        assertThat(rows.counting(NOON, 10)).isEmpty();
        assertThat(rows.of(ALICE))
                .hasSize(2)
                .first()
                .satisfies(block -> assertThat(block.end()).contains(NOON));
    }

    @Test
    void a_gate_is_kept_with_its_door_products_and_state() {
        GateTable rows = new GateTable(fresh.get());
        Gate vip = gate(new DoorAddress.Role(1, 9)).with(Lapse.KICK);
        Gate lounge = gate(new DoorAddress.Chat(-1001));
        rows.save(new Kept(vip, Kept.State.LIVE, NOON));
        rows.save(new Kept(vip, Kept.State.LIVE, NOON.plusSeconds(5)));
        rows.save(new Kept(lounge, Kept.State.LIVE, NOON));
        rows.save(new Kept(lounge, Kept.State.RETIRED, NOON.plusSeconds(9)));

        assertThat(rows.all())
                .containsExactly(
                        new Kept(vip, Kept.State.LIVE, NOON),
                        new Kept(lounge, Kept.State.RETIRED, NOON.plusSeconds(9)));
        assertThat(rows.find(vip.id())).isPresent();
        assertThat(rows.find(VIP)).isEmpty();
    }

    @Test
    void a_guest_pass_lets_in_as_many_as_it_says_even_when_all_come_at_once() {
        PassTable rows = new PassTable(fresh.get());
        rows.add(new Pass("d".repeat(64), VIP, 3, 0, "olga", "friends", NOON.plus(Duration.ofDays(1))));

        List<CompletableFuture<Boolean>> guests = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> rows.use("d".repeat(64), account(n), NOON)))
                .toList();

        assertThat(guests.stream().filter(CompletableFuture::join)).hasSize(3);
        assertThat(rows.find("d".repeat(64)))
                .hasValueSatisfying(pass -> assertThat(pass.used()).isEqualTo(3));
    }

    @Test
    void whoever_used_a_pass_uses_it_again_without_taking_another_use() {
        PassTable rows = new PassTable(fresh.get());
        rows.add(new Pass("e".repeat(64), VIP, 1, 0, "olga", "friends", NOON.plusSeconds(60)));
        assertThat(rows.use("e".repeat(64), ALICE, NOON)).isTrue();
        assertThat(rows.use("e".repeat(64), ALICE, NOON)).isTrue();
        assertThat(rows.use("e".repeat(64), BOB, NOON)).isFalse();

        rows.end("e".repeat(64), NOON);

        assertThat(rows.all())
                .singleElement()
                .satisfies(pass -> assertThat(pass.end()).isEqualTo(NOON));
    }

    private static Removal removal(long account, State state) {
        return new Removal(CLUB_PLACE, account(account), VIP, state, NOON);
    }

    private static PlatformAccount account(long id) {
        return new PlatformAccount(Platform.DISCORD, id);
    }

    private static HandException exception(HandException.Kind kind) {
        return new HandException(kind, ALICE, VIP, "olga", "why", Optional.empty(), Optional.of(NOON));
    }

    private static Gate gate(DoorAddress door) {
        return Gate.of(Set.of(new ProductId("p-1"), new ProductId("p-2")), door, GateMode.ADDITIVE);
    }
}
