package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /gate …} through real JDA, in servers of their own. */
@ExtendWith(OnStage.class)
class GateCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Stage stage;
    private final Operator operator;
    private long admin;
    private long server;
    private int interactions;

    GateCommandTest(Stage stage) {
        this.stage = stage;
        this.operator = Operator.of(stage);
    }

    @BeforeEach
    void a_server_of_its_own() {
        interactions = 0;
        admin = stage.discord().addUser("admin");
        server = stage.discord().addGuild("The Studio", admin);
    }

    @Test
    void from_nothing_to_the_first_sale_in_at_most_six_interactions() throws Exception {
        String product = stage.hilt().addProduct(ProductDraft.membership("Studio", "DISCORD_USER_ID"));
        long buyer = stage.discord().addUser("buyer");
        stage.discord().join(server, buyer);

        type(admin, "/gate claim", Map.of("code", code()));
        Message which = answer(type(admin, "/gate setup", Map.of("product", product)));
        assertThat(which.text()).contains("Which role do buyers of Studio get?");
        Message ready = answer(press(which, "Make a role for it"));
        assertThat(ready.text())
                .contains("Ready: Studio opens Studio in The Studio")
                .doesNotContain("❌");
        assertThat(answer(press(ready, "Open the gate")).text()).contains("The gate is open");

        Message offer = answer(type(buyer, "/buy", Map.of()));
        interactions++;
        stage.hilt().pay(link(offer));

        Watch.until("the buyer has the new role", () -> hasRoleNamed(buyer, "Studio"));
        assertThat(interactions).isLessThanOrEqualTo(6);
        assertThat(operator.types("gates", "list")).contains("Studio in The Studio");
    }

    @Test
    void what_is_wrong_is_told_with_the_fix_before_anything_is_opened() throws Exception {
        String product = stage.hilt().addProduct(ProductDraft.membership("Attic", "DISCORD_USER_ID"));
        type(admin, "/gate claim", Map.of("code", code()));
        long high = stage.discord().addRole(server, "Too High", 200, 0);

        Message mend = answer(type(admin, "/gate setup", Map.of("product", product, "door", Long.toString(high))));

        assertThat(mend.text()).contains("❌").contains(shown("ROLE_ABOVE_BOT")).contains("Drag");
        assertThat(answer(type(admin, "/gate list", Map.of())).text()).contains("No gate stands here yet");

        stage.discord().moveRole(server, high, 1);
        Watch.until(
                "the bot sees the role moved",
                () -> answer(press(mend, "Look again")).text().contains("Ready"));
    }

    @Test
    void only_whoever_manages_the_server_or_helps_there_may_and_nobody_presses_for_another() throws Exception {
        type(admin, "/gate claim", Map.of("code", code()));
        long role = stage.discord().addRole(server, "Crew", 1, 0);
        long helper = stage.discord().addUser("helper");
        stage.discord().join(server, helper);
        assertThatThrownBy(() -> type(helper, "/gate list", Map.of())).hasMessageContaining("sees no command");

        assertThat(answer(type(admin, "/gate delegate", Map.of("role", Long.toString(role))))
                        .text())
                .contains("Done");
        Message list = answer(type(admin, "/gate list", Map.of()));
        assertThatThrownBy(() -> stage.discord().press(helper, list, "gh:a:none"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_person_is_blocked_with_a_reason_let_in_again_and_shown_with_why() throws Exception {
        String product = stage.hilt().addProduct(ProductDraft.membership("Cellar", "DISCORD_USER_ID"));
        long guest = stage.discord().addUser("guest");
        stage.discord().join(server, guest);
        type(admin, "/gate claim", Map.of("code", code()));
        long role = stage.discord().addRole(server, "Cellar", 1, 0);
        Message ready = answer(type(admin, "/gate setup", Map.of("product", product, "door", Long.toString(role))));
        answer(press(ready, "Open the gate"));

        answer(type(admin, "/gate allow", Map.of("account", Long.toString(guest), "reason", "helps out")));
        Watch.until("let in", () -> hasRoleNamed(guest, "Cellar"));

        Message shown = answer(type(admin, "/gate member", Map.of("account", Long.toString(guest))));
        assertThat(shown.text()).contains("helps out");
        InteractionView asked = press(shown, "Keep out");
        asked.awaitModal(PATIENCE);
        answer(stage.discord().submit(asked, Map.of("reason", "spam")));
        Watch.until("put out", () -> !hasRoleNamed(guest, "Cellar"));

        assertThat(answer(type(admin, "/gate undo", Map.of("account", Long.toString(guest))))
                        .text())
                .contains("is undone");
        Watch.until("in again", () -> hasRoleNamed(guest, "Cellar"));
    }

    @Test
    void a_sync_shows_its_way_and_its_end_and_a_pause_keeps_who_is_in() throws Exception {
        String product = stage.hilt().addProduct(ProductDraft.membership("Yard", "DISCORD_USER_ID"));
        type(admin, "/gate claim", Map.of("code", code()));
        Message which = answer(type(admin, "/gate setup", Map.of("product", product)));
        answer(press(answer(press(which, "Make a role for it")), "Open the gate"));

        InteractionView sync = type(admin, "/gate sync", Map.of());
        Watch.until("everybody was looked at", () -> answer(sync).text().contains("Done"));

        Message paused = answer(type(admin, "/gate pause", Map.of()));
        assertThat(paused.text()).contains("sells nothing for now");
        assertThat(answer(type(admin, "/buy", Map.of())).text()).contains(shown("GATE_PAUSED"));
        assertThat(answer(press(paused, "Resume")).text()).contains("on sale again");

        stage.stopBot();
        stage.startBot();
        Message removed = answer(type(admin, "/gate remove", Map.of()));
        assertThat(answer(press(removed, "Remove, everybody keeps it")).text()).contains("is gone");
        assertThat(answer(type(admin, "/gate list", Map.of())).text()).contains("No gate stands here yet");
    }

    private String code() {
        return operator.asks("places", "invite").path("code").asText();
    }

    private InteractionView type(long who, String command, Map<String, String> options) {
        interactions++;
        InteractionView view = stage.discord().slash(server, who, command, options);
        view.awaitReply(PATIENCE);
        return view;
    }

    private InteractionView press(Message on, String label) {
        interactions++;
        Button button = on.buttons().stream()
                .filter(each -> each.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + on.buttons()));
        return stage.discord().press(admin, on, button.customId());
    }

    private static Message answer(InteractionView view) {
        view.awaitReply(PATIENCE);
        List<Message> all = view.messages();
        return all.get(all.size() - 1);
    }

    /** As it must stand in a message for Discord to show it so: an underscore alone would begin italics. */
    private static String shown(String code) {
        return code.replace("_", "\\_");
    }

    private static String link(Message offer) {
        return offer.buttons().stream()
                .map(Button::url)
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private boolean hasRoleNamed(long user, String name) {
        return stage.discord().rolesOf(server, user).contains(name);
    }
}
