package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One product takes the place of another, and nobody stands before a closed door meanwhile. */
class PlanChangeTest {
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    private static final Admin ADMIN = Bureau.admin(Bureau.CLUB);
    private static final ProductId GOLD = new ProductId("gold");
    private static final ProductId SILVER = new ProductId("silver");

    private final Bureau bureau = new Bureau();
    private Gate gate;

    @BeforeEach
    void a_gate_with_a_member() {
        bureau.claim(Bureau.CLUB);
        bureau.products.add(Shelves.gold());
        bureau.products.add(Shelves.silver());
        gate = bureau.opened(Bureau.CLUB, "Gold");
        bureau.rows
                .memberships()
                .remember(Shelves.live(ALICE, "gold", bureau.now().plus(Duration.ofDays(30))), bureau.now());
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void the_new_product_is_sold_and_the_old_one_still_opens_the_door() {
        Panel which = bureau.desk.typed(ADMIN, Wish.to(Deed.PLAN_CHANGE));
        Panel to = bureau.desk.pressed(ADMIN, which.menus().get(0).action(), List.of("gold"));
        Panel preview = bureau.desk.pressed(ADMIN, to.menus().get(0).action(), List.of("silver"));
        assertThat(Bureau.words(preview)).contains("People who have Gold now: 1");
        bureau.desk.pressed(ADMIN, Bureau.button(preview, "Save"), List.of());

        assertThat(now().products()).containsExactlyInAnyOrder(GOLD, SILVER);
        assertThat(bureau.gates().isLeaving(gate, GOLD)).isTrue();
        assertThat(bureau.gates().isLeaving(gate, SILVER)).isFalse();
        assertThat(Bureau.words(bureau.desk.typed(ADMIN, Wish.to(Deed.LIST)))).contains("Silver");
    }

    @Test
    void the_old_product_leaves_the_gate_when_nobody_has_it_any_more_and_not_before() {
        bureau.tools.plans().changes().begin(gate, GOLD, SILVER, "olga");
        bureau.tools.plans().changes().run();
        assertThat(now().products()).contains(GOLD);

        bureau.pass(Duration.ofDays(30).plusMinutes(30));
        bureau.tools.plans().changes().run();
        assertThat(now().products()).as("Hilt may still say renewed").contains(GOLD);

        bureau.pass(Duration.ofDays(1));
        bureau.walks = false;
        bureau.tools.plans().changes().run();
        assertThat(now().products()).as("Hilt was not heard out").contains(GOLD);

        bureau.walks = true;
        bureau.tools.plans().changes().run();
        assertThat(now().products()).containsExactly(SILVER);
        assertThat(bureau.gates().leaving()).isEmpty();
    }

    @Test
    void a_change_can_be_called_off_and_survives_a_pause() {
        bureau.tools.plans().changes().begin(gate, GOLD, SILVER, "olga");
        bureau.desk.typed(ADMIN, Wish.to(Deed.PAUSE));
        assertThat(bureau.gates().isLeaving(gate, GOLD)).isTrue();

        Panel shown = bureau.desk.typed(ADMIN, Wish.to(Deed.PLAN_CHANGE));
        assertThat(Bureau.words(shown)).contains("Gold is sold no longer. People who still have it: 1");
        bureau.desk.pressed(ADMIN, Bureau.button(shown, "Sell the old one again"), List.of());
        assertThat(bureau.gates().isLeaving(gate, GOLD)).isFalse();
        assertThat(now().products()).containsExactlyInAnyOrder(GOLD, SILVER);
    }

    @Test
    void only_a_product_behind_the_gate_can_leave_it() {
        assertThat(Bureau.words(bureau.desk.typed(
                        ADMIN, Wish.to(Deed.PLAN_CHANGE).with("from", "Silver").with("to", "Gold"))))
                .contains("NOT_BEHIND_GATE");
        assertThat(Bureau.words(bureau.desk.typed(
                        ADMIN,
                        Wish.to(Deed.PLAN_CHANGE)
                                .with("from", "Gold")
                                .with("to", "Gold")
                                .with("save", "yes"))))
                .contains("NOT_BEHIND_GATE");
    }

    private Gate now() {
        return bureau.gates().find(gate.id()).orElseThrow();
    }
}
