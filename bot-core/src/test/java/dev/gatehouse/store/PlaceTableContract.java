package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.OpeningDay;
import dev.gatehouse.admin.PlaceRows.Settled;
import dev.gatehouse.admin.TakeBack;
import dev.gatehouse.admin.Wish;
import dev.gatehouse.admin.WishRows.Waiting;
import dev.gatehouse.notice.Room;
import dev.gatehouse.reconcile.GateRows.Kept;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Places that are served, gates made in them, and what waits behind an admin's buttons. */
abstract class PlaceTableContract extends StoreContract {
    private static final Place CLUB_HOUSE = new Place(Platform.DISCORD, 1_100_000_000_000_000_001L);
    private static final Place GROUP = new Place(Platform.TELEGRAM, -1001234567890L);

    PlaceTableContract(Supplier<String> url) {
        super(url);
    }

    @Test
    void a_code_claims_one_place_once_however_many_use_it_together() throws Exception {
        PlaceTable rows = new PlaceTable(fresh.get());
        rows.addCode("digest", "operator", NOON.plusSeconds(60));
        List<Callable<Boolean>> tries = List.of(
                () -> rows.claim("digest", settled(CLUB_HOUSE), NOON),
                () -> rows.claim("digest", settled(GROUP), NOON),
                () -> rows.claim("digest", settled(new Place(Platform.DISCORD, 5)), NOON));
        ExecutorService together = Executors.newFixedThreadPool(tries.size());
        int claimed = 0;
        for (var each : together.invokeAll(tries)) {
            claimed += each.get() ? 1 : 0;
        }
        together.shutdown();

        assertThat(claimed).isEqualTo(1);
        assertThat(rows.all()).hasSize(1);
    }

    @Test
    void a_code_that_is_over_or_was_never_made_claims_nothing() {
        PlaceTable rows = new PlaceTable(fresh.get());
        rows.addCode("digest", "operator", NOON);

        assertThat(rows.claim("digest", settled(GROUP), NOON)).isFalse();
        assertThat(rows.claim("another", settled(GROUP), NOON)).isFalse();
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void what_is_decided_about_a_place_is_kept_and_follows_a_group_that_moves() {
        Database database = fresh.get();
        PlaceTable rows = new PlaceTable(database);
        Settled decided = settled(GROUP)
                .helpedBy(Optional.of(3L))
                .logIn(Room.read("4/12"))
                .speaking("es");
        rows.save(settled(GROUP));
        rows.save(decided);
        assertThat(rows.find(GROUP)).contains(decided);

        Place moved = new Place(Platform.TELEGRAM, -1009999999999L);
        new MovedChatTable(database).moved(GROUP.id(), moved.id());
        new MovedChatTable(database).moved(GROUP.id(), moved.id());
        assertThat(rows.all()).extracting(Settled::place).containsExactly(moved);

        rows.remove(moved);
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void what_happens_is_still_told_in_a_group_that_moves() {
        Database database = fresh.get();
        PlaceTable rows = new PlaceTable(database);
        rows.save(settled(GROUP).logIn(Optional.of(Room.of(-77))));
        new MovedChatTable(database).moved(-77, -1008888888888L);

        assertThat(rows.find(GROUP).flatMap(Settled::log)).contains(Room.of(-1008888888888L));
    }

    @Test
    void a_gate_made_from_the_chat_is_known_as_one() {
        GateTable rows = new GateTable(fresh.get());
        Gate gate = new Gate(VIP, Set.of(new ProductId("gold")), new DoorAddress.Role(1, 9), GateMode.ADDITIVE);
        Kept open = new Kept(gate, Kept.State.LIVE, NOON, Kept.Origin.CHAT, false, Set.of());
        rows.save(open);
        assertThat(rows.find(VIP)).contains(open);

        Kept paused = new Kept(gate, Kept.State.LIVE, NOON, Kept.Origin.CHAT, true, gate.products());
        rows.save(paused);
        assertThat(rows.all()).containsExactly(paused);

        Kept kicking = new Kept(gate.with(Lapse.KICK), Kept.State.LIVE, NOON, Kept.Origin.CHAT, true, gate.products());
        rows.save(kicking);
        assertThat(rows.find(VIP)).get().extracting(kept -> kept.gate().lapse()).isEqualTo(Lapse.KICK);
    }

    @Test
    void an_opening_day_is_one_for_a_gate_and_due_at_its_time() {
        OpeningTable rows = new OpeningTable(fresh.get());
        rows.save(new OpeningDay(VIP, NOON.plusSeconds(9), "olga", List.of(ALICE)));
        OpeningDay later = new OpeningDay(VIP, NOON.plusSeconds(60), "olga", List.of());
        rows.save(later);
        assertThat(rows.find(VIP)).contains(later);

        rows.save(new OpeningDay(VIP, NOON.plusSeconds(60), "olga", List.of(ALICE)));
        assertThat(rows.due(NOON.plusSeconds(59))).isEmpty();
        assertThat(rows.due(NOON.plusSeconds(60)))
                .extracting(OpeningDay::listed)
                .containsExactly(List.of(ALICE));

        rows.remove(VIP);
        assertThat(rows.find(VIP)).isEmpty();
    }

    @Test
    void an_order_to_take_back_is_one_for_a_gate_and_due_at_its_time() {
        TakeBackTable rows = new TakeBackTable(fresh.get());
        rows.save(new TakeBack(VIP, NOON.plusSeconds(9), "olga", false));
        TakeBack later = new TakeBack(VIP, NOON.plusSeconds(60), "olga", true);
        rows.save(later);
        assertThat(rows.find(VIP)).contains(later);
        assertThat(rows.due(NOON.plusSeconds(59))).isEmpty();
        assertThat(rows.due(NOON.plusSeconds(60))).containsExactly(later);

        rows.remove(VIP);
        assertThat(rows.find(VIP)).isEmpty();
    }

    @Test
    void a_wish_comes_back_as_it_was_whatever_was_typed() {
        WishTable rows = new WishTable(fresh.get());
        Wish wish = Wish.to(Deed.BLOCK, Map.of("reason", "a=b&c=d, ünïcödé \n%", "account", "42"));
        Waiting mine = new Waiting("t1", CLUB_HOUSE, Optional.of(ALICE), wish, "reason", NOON);
        Waiting everybodys =
                new Waiting("t2", CLUB_HOUSE, Optional.empty(), Wish.to(Deed.LIST), "", NOON.plusSeconds(5));
        rows.add(mine);
        rows.add(everybodys);

        assertThat(rows.find("t1")).contains(mine);
        assertThat(rows.find("t2")).contains(everybodys);
        assertThat(rows.find("t3")).isEmpty();

        rows.forgetBefore(NOON.plusSeconds(1));
        assertThat(rows.find("t1")).isEmpty();
        assertThat(rows.find("t2")).isPresent();
    }

    private static Settled settled(Place place) {
        return Settled.plain(place, "The Club", NOON, "discord:7");
    }
}
