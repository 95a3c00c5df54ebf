package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.AuditAction;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.Membership;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which roles {@code /gate} makes a door of, and what goes with such a role at the end. */
@ExtendWith(OnStage.class)
class GateRolesTest {
    private static final long KICK_MEMBERS = 1L << 1;
    private static final long ADMINISTRATOR = 1L << 3;
    private static final long MANAGE_ROLES = 1L << 28;
    private static final int ABOVE_THE_BOT = 200;

    private final Stage stage;
    private final ServerAdmin admin;

    GateRolesTest(Stage stage) {
        this.stage = stage;
        this.admin = ServerAdmin.of(stage);
    }

    private String product(String title) {
        return stage.hilt().addProduct(ProductDraft.membership(title, "DISCORD_USER_ID"));
    }

    @Test
    void fault_91_administrator_a_role_with_a_moderators_rights_becomes_no_door() throws Exception {
        refuses(stage.discord().addRole(admin.server(), "Boss", 1, ADMINISTRATOR), "ROLE_DANGEROUS");
    }

    @Test
    void fault_91_above_a_role_that_is_not_below_the_bot_becomes_no_door() throws Exception {
        refuses(stage.discord().addRole(admin.server(), "Too High", ABOVE_THE_BOT, 0), "ROLE_ABOVE_BOT");
    }

    private void refuses(long role, String code) {
        Message mend = admin.types("setup", Map.of("product", product("Roof"), "door", Long.toString(role)));

        assertThat(mend.text()).contains("❌", ServerAdmin.shown(code));
        assertThat(mend.buttons()).extracting(Button::label).containsExactly("Look again");
        assertThat(admin.types("list", Map.of()).text()).contains("No gate stands here yet");
    }

    @Test
    void fault_91_turned_a_role_that_became_dangerous_is_neither_opened_nor_sold() throws Exception {
        String product = product("Loft");
        long role = stage.discord().addRole(admin.server(), "Loft", 1, 0);
        Message ready = admin.types("setup", Map.of("product", product, "door", Long.toString(role)));
        stage.discord().permitRole(admin.server(), role, ADMINISTRATOR);
        Watch.until("the bot sees what the role may", () -> setup(product, role).contains("❌"));
        Message mend = admin.presses(ready, "Open the gate");
        assertThat(mend.text()).contains(ServerAdmin.shown("ROLE_DANGEROUS"));
        assertThat(admin.types("list", Map.of()).text()).contains("No gate stands here yet");

        stage.discord().permitRole(admin.server(), role, 0);
        Watch.until("the bot sees it mended", () -> setup(product, role).contains("Ready"));
        Message mended = admin.presses(mend, "Look again");
        assertThat(admin.presses(mended, "Open the gate").text()).contains("The gate is open");
        stage.discord().permitRole(admin.server(), role, ADMINISTRATOR);
        Watch.until("the check tells it", () -> check().contains(ServerAdmin.shown("ROLE_DANGEROUS")));
        Message refused = admin.says(admin.guest("buyer"), "/buy", Map.of());
        assertThat(refused.buttons()).allMatch(each -> each.url().isEmpty());
    }

    private String setup(String product, long role) {
        return admin.types("setup", Map.of("product", product, "door", Long.toString(role)))
                .text();
    }

    private String check() {
        return admin.types("check", Map.of()).text();
    }

    @Test
    void whoever_lapses_leaves_the_server_where_that_was_chosen_and_the_bot_may_put_people_out() throws Exception {
        long bot = stage.discord().botRole(admin.server());
        stage.discord().permitRole(admin.server(), bot, MANAGE_ROLES);
        String product = product("Cabin");
        long role = stage.discord().addRole(admin.server(), "Cabin", 1, 0);
        Message ready = admin.types("setup", Map.of("product", product, "door", Long.toString(role)));
        Message mend = admin.presses(ready, "Whoever lapses leaves the server");
        assertThat(mend.text()).contains("❌ The bot may Kick Members", ServerAdmin.shown("KICK_MEMBERS_MISSING"));
        assertThat(mend.buttons())
                .extracting(Button::label)
                .containsExactly("Look again", "Whoever lapses loses the role alone");

        stage.discord().permitRole(admin.server(), bot, MANAGE_ROLES | KICK_MEMBERS);
        Message mended = Watch.find(
                "what was mended",
                () -> Optional.of(admin.presses(mend, "Look again"))
                        .filter(each -> each.text().contains("✅ The bot may Kick Members")));
        admin.presses(mended, "Open the gate");
        assertThat(admin.types("list", Map.of()).text()).contains("whoever lapses leaves the server");
        assertThat(check()).contains("✅ The bot may Kick Members");
        long leaver = admin.payer(product, role);

        new Calendar(stage).moveBehind(membership(product, leaver));
        Watch.until("put out", () -> !stage.discord().isMember(admin.server(), leaver));
        assertThat(stage.discord().auditLog(admin.server()))
                .filteredOn(entry -> entry.target() == leaver)
                .extracting(entry -> entry.action())
                .containsExactly(AuditAction.ROLE_ADD, AuditAction.KICK);

        Message edit = admin.types("edit", Map.of("lapse", "role-only"));
        assertThat(admin.presses(edit, "Save").text()).contains("Saved").doesNotContain("leaves the server");
        long stayer = admin.payer(product, role);
        new Calendar(stage).moveBehind(membership(product, stayer));
        Watch.until("the role taken", () -> !admin.has(stayer, role));
        assertThat(stage.discord().isMember(admin.server(), stayer)).isTrue();
    }

    private Membership membership(String product, long payer) {
        return stage.hilt().memberships().of(product, Long.toString(payer)).orElseThrow();
    }
}
