package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingUpTest extends ServerStory {
    @Test
    void a_gate_is_set_up_by_picking_and_stands_at_once() {
        bureau.rows
                .memberships()
                .remember(Shelves.live(ALICE, "gold", bureau.now().plusSeconds(999)), bureau.now());
        Panel which = bureau.desk.typed(ADMIN, Wish.to(Deed.SETUP));
        Panel door = bureau.desk.pressed(ADMIN, which.menus().get(0).action(), List.of("gold"));
        Panel ready = bureau.desk.pressed(ADMIN, Bureau.button(door, "Make a role"), List.of());
        assertThat(Bureau.words(ready)).contains("Gold").contains("✅ The role is below the bot's own");

        Panel room = bureau.desk.pressed(ADMIN, ready.menus().get(0).action(), List.of("77"));
        Panel done = bureau.desk.pressed(ADMIN, Bureau.button(room, "Open the gate"), List.of());

        assertThat(Bureau.words(done)).contains("The gate is open");
        Gate gate = bureau.gates().at(new DoorAddress.Role(1, Bureau.ROLE)).orElseThrow();
        assertThat(gate.products()).containsExactly(new ProductId("gold"));
        assertThat(bureau.posted)
                .hasEntrySatisfying(
                        77L, message -> assertThat(message.buttons()).hasSize(1));
        assertThat(bureau.rings).extracting(Ring::account).contains(ALICE);
    }

    @Test
    void what_is_wrong_comes_with_its_fix_and_nothing_is_opened() {
        bureau.broken = Optional.of(
                new Refusal("ROLE_ABOVE_BOT", "The role is not below the bot's.", "Drag the bot's role above it."));
        Panel said = bureau.desk.typed(
                ADMIN,
                Wish.to(Deed.SETUP).with("product", "Gold").with("door", "9").with("open", "yes"));

        assertThat(Bureau.words(said)).contains("❌").contains("Drag the bot's role above it. (ROLE_ABOVE_BOT)");
        assertThat(bureau.gates().all()).isEmpty();

        bureau.broken = Optional.empty();
        Panel again = bureau.desk.pressed(ADMIN, Bureau.button(said, "Look again"), List.of());
        bureau.desk.pressed(ADMIN, Bureau.button(again, "Open the gate"), List.of());
        assertThat(bureau.gates().all()).hasSize(1);
    }

    @Test
    void products_that_can_open_no_door_are_refused_with_their_own_reason() {
        bureau.products.add(Shelves.product("old", "Old", "ARCHIVED", true, "DISCORD_USER_ID"));
        bureau.products.add(Shelves.product("once", "Once", "ACTIVE", false, "DISCORD_USER_ID"));
        bureau.products.add(Shelves.product("wallet", "Wallet", "ACTIVE", true, "WALLET"));
        bureau.pass(Duration.ofMinutes(2));

        assertThat(setup("Old")).contains("PRODUCT_ARCHIVED");
        assertThat(setup("Once")).contains("PRODUCT_WITHOUT_MEMBERSHIP");
        assertThat(setup("Wallet")).contains("PRODUCT_IDENTITY");
        assertThat(bureau.desk.offers(ADMIN, Deed.SETUP, "product", ""))
                .extracting(Menu.Option::label)
                .containsExactly("Gold", "Silver");
    }

    private String setup(String product) {
        return Bureau.words(bureau.desk.typed(ADMIN, Wish.to(Deed.SETUP).with("product", product)));
    }

    @Test
    void a_button_is_nobody_elses_and_too_old_after_a_month() {
        Panel which = bureau.desk.typed(ADMIN, Wish.to(Deed.SETUP));
        String action = which.menus().get(0).action();
        Admin other = Bureau.at(Bureau.CLUB, ALICE, true);

        assertThat(Bureau.words(bureau.desk.pressed(other, action, List.of("gold"))))
                .contains("too old");
        assertThat(Bureau.words(bureau.desk.pressed(Bureau.admin(Bureau.OTHER), action, List.of("gold"))))
                .contains("too old");
        assertThat(Bureau.words(bureau.desk.pressed(ADMIN, "a:0123456789012345678901", List.of())))
                .contains("too old");

        bureau.pass(Duration.ofDays(31));
        assertThat(Bureau.words(bureau.desk.pressed(ADMIN, action, List.of("gold"))))
                .contains("too old");
    }

    @Test
    void whoever_was_an_admin_when_a_button_was_shown_may_press_it_only_while_one() {
        Panel which = bureau.desk.typed(ADMIN, Wish.to(Deed.SETUP));
        Admin dismissed = Bureau.at(Bureau.CLUB, Bureau.BOSS, false);

        assertThat(Bureau.words(
                        bureau.desk.pressed(dismissed, which.menus().get(0).action(), List.of("gold"))))
                .contains("ADMIN_ONLY");
    }

    @Test
    void an_edit_that_removes_people_wants_the_count_typed() {
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        bureau.rows.grants().save(inside(gate));
        bureau.inside = Optional.of(List.of(ALICE));
        Panel preview = bureau.desk.typed(ADMIN, Wish.to(Deed.EDIT).with("mode", "exclusive"));
        assertThat(Bureau.words(preview)).contains("removed: 1");
        String save = Bureau.button(preview, "Save and remove");

        assertThat(bureau.desk.form(ADMIN, save)).isPresent();
        bureau.desk.filled(ADMIN, save, Map.of("count", "2"));
        assertThat(bureau.gates().all().get(0).mode()).isEqualTo(GateMode.ADDITIVE);

        bureau.rings.clear();
        bureau.desk.filled(ADMIN, save, Map.of("count", "1"));
        assertThat(bureau.gates().all().get(0))
                .isEqualTo(new Gate(gate.id(), gate.products(), gate.door(), GateMode.EXCLUSIVE));
        assertThat(bureau.rings).extracting(Ring::account).contains(ALICE);
    }

    @Test
    void a_product_is_added_without_anybody_losing_anything_and_keeps_what_is_recorded() {
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        Panel preview = bureau.desk.typed(ADMIN, Wish.to(Deed.EDIT).with("add", "Silver"));
        bureau.desk.pressed(ADMIN, Bureau.button(preview, "Save"), List.of());

        assertThat(bureau.gates().find(gate.id()).orElseThrow().products())
                .isEqualTo(Set.of(new ProductId("gold"), new ProductId("silver")));
    }

    @Test
    void a_paused_gate_sells_nothing_and_still_stands() {
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        Panel paused = bureau.desk.typed(ADMIN, Wish.to(Deed.PAUSE));
        assertThat(bureau.gates().isPaused(gate)).isTrue();

        bureau.desk.pressed(ADMIN, Bureau.button(paused, "Resume"), List.of());
        assertThat(bureau.gates().isPaused(gate)).isFalse();
        assertThat(bureau.gates().find(gate.id())).contains(gate);
    }

    @Test
    void a_gate_of_the_settings_file_is_read_only_here() {
        Gate filed = Gate.of(Set.of(new ProductId("gold")), new DoorAddress.Role(2, 5), GateMode.ADDITIVE);
        try (Bureau other = new Bureau(filed)) {
            other.products.add(Shelves.gold());
            Admin admin = Bureau.admin(Bureau.OTHER);
            assertThat(Bureau.words(other.desk.typed(admin, Wish.to(Deed.LIST))))
                    .contains("read-only");
            assertThat(Bureau.words(other.desk.typed(admin, Wish.to(Deed.PAUSE))))
                    .contains("GATE_IN_FILE");
            assertThat(Bureau.words(other.desk.typed(admin, Wish.to(Deed.EDIT).with("mode", "exclusive"))))
                    .contains("GATE_IN_FILE");
        }
    }
}
