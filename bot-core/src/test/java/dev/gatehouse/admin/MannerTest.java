package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.notice.Message.Button;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever lapses loses, as it is chosen in the chat. */
class MannerTest {
    private static final Admin ADMIN = Bureau.admin(Bureau.CLUB);
    private static final String LEAVES = "Whoever lapses leaves the server";
    private static final String ROLE_ALONE = "Whoever lapses loses the role alone";
    private static final Refusal MAY_NOT =
            new Refusal("KICK_MEMBERS_MISSING", "The bot may put nobody out.", "Allow its role to Kick Members.");

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void a_served_server() {
        bureau.claim(Bureau.CLUB);
        bureau.products.add(Shelves.gold());
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Panel typed(Deed deed) {
        return bureau.desk.typed(ADMIN, Wish.to(deed));
    }

    private Panel presses(Panel on, String label) {
        return bureau.desk.pressed(ADMIN, Bureau.button(on, label), List.of());
    }

    private Gate gate() {
        return bureau.gates().at(new DoorAddress.Role(1, Bureau.ROLE)).orElseThrow();
    }

    @Test
    void it_is_chosen_before_the_gate_is_opened_and_told_wherever_the_gate_is_shown() {
        Panel ready = bureau.desk.typed(
                ADMIN, Wish.to(Deed.SETUP).with("product", "Gold").with("door", "9"));
        assertThat(Bureau.words(ready)).doesNotContain("leaves the server");

        Panel kick = presses(ready, LEAVES);
        assertThat(Bureau.words(kick)).contains("Ready").contains("leaves the server, without a ban");
        presses(kick, "Open the gate");

        assertThat(gate().lapse()).isEqualTo(Lapse.KICK);
        assertThat(Bureau.words(typed(Deed.LIST)))
                .contains("only members are managed; whoever lapses leaves the server");
    }

    @Test
    void it_is_changed_later_and_the_gate_stays_the_same_one() {
        Gate before = bureau.opened(Bureau.CLUB, "Gold");

        Panel preview = presses(typed(Deed.EDIT), LEAVES);
        assertThat(Bureau.words(preview)).contains("whoever lapses leaves the server", "removed: 0");
        assertThat(gate().lapse()).isEqualTo(Lapse.ROLE_ONLY);
        assertThat(Bureau.words(presses(preview, "Save"))).contains("Saved").contains("leaves the server");
        assertThat(gate()).isEqualTo(before.with(Lapse.KICK));

        presses(presses(typed(Deed.EDIT), ROLE_ALONE), "Save");
        assertThat(gate()).isEqualTo(before);
    }

    @Test
    void a_bot_that_may_put_nobody_out_promises_it_to_nobody() {
        bureau.opened(Bureau.CLUB, "Gold");
        bureau.broken = Optional.of(MAY_NOT);

        Panel mend = presses(typed(Deed.EDIT), LEAVES);
        assertThat(Bureau.words(mend)).contains("must be mended").contains("KICK_MEMBERS_MISSING");
        assertThat(mend.message().buttons()).extracting(Button::label).containsExactly("Look again");

        bureau.broken = Optional.empty();
        presses(presses(mend, "Look again"), "Save");
        assertThat(gate().lapse()).isEqualTo(Lapse.KICK);
    }

    @Test
    void at_the_set_up_the_role_alone_is_the_other_way_out() {
        Wish wish =
                Wish.to(Deed.SETUP).with("product", "Gold").with("door", "9").with("lapse", "kick");
        bureau.broken = Optional.of(MAY_NOT);
        Panel mend = bureau.desk.typed(ADMIN, wish.with("open", "yes"));
        assertThat(Bureau.words(mend)).contains("KICK_MEMBERS_MISSING");
        bureau.broken = Optional.empty();

        Panel ready = presses(mend, ROLE_ALONE);

        assertThat(bureau.gates().all()).isEmpty();
        presses(ready, "Open the gate");
        assertThat(gate().lapse()).isEqualTo(Lapse.ROLE_ONLY);
    }
}
