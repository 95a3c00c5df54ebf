package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /gate} decides about one person, and what a guest with a pass types. */
@ExtendWith(OnStage.class)
class GatePeopleTest {
    private static final Duration WHILE = Duration.ofMillis(700);
    private static final Pattern CODE = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern NAME = Pattern.compile("• ([0-9a-f]+): ");

    private final Stage stage;
    private final ServerAdmin admin;
    private final String product;
    private final long role;

    GatePeopleTest(Stage stage) {
        this.stage = stage;
        this.admin = ServerAdmin.of(stage);
        product = stage.hilt().addProduct(ProductDraft.membership("Cellar", "DISCORD_USER_ID"));
        role = admin.opens(product, "Cellar");
    }

    @Test
    void who_is_exempt_is_left_alone_whatever_was_paid_until_it_is_cleared() throws Exception {
        long guest = admin.guest("moderator");

        Message exempt = admin.decides("exempt", guest, "keeps order here");
        assertThat(exempt.ephemeral()).isTrue();
        assertThat(exempt.text()).contains("discord:" + guest + " is left alone");
        stage.hilt().buy(product, Long.toString(guest), "");
        Watch.until("the purchase is known", () -> shows(guest, "Cellar: "));
        Watch.never("a door opened for somebody exempt", WHILE, () -> admin.has(guest, role));
        assertThat(admin.presses(exempt, "Show this person").text()).contains("EXEMPT", "keeps order here");

        Message cleared = admin.types("clear", Map.of("account", Long.toString(guest)));
        assertThat(cleared.text()).contains("Hilt's word counts again for discord:" + guest);
        Watch.until("let in by what was paid", () -> admin.has(guest, role));
        assertThat(admin.types("clear", Map.of("account", Long.toString(guest))).text())
                .contains(ServerAdmin.shown("NO_EXCEPTION"));
    }

    @Test
    void a_block_that_was_typed_outweighs_what_was_paid_and_a_later_allow() throws Exception {
        long payer = admin.payer(product, role);

        assertThat(admin.decides("block", payer, "spam").text()).contains("is kept out, whatever was paid");
        Watch.until("put out", () -> !admin.has(payer, role));
        assertThat(admin.decides("allow", payer, "asked nicely").text()).contains("BLOCKED", "spam");

        admin.types("clear", Map.of("account", Long.toString(payer)));
        Watch.until("in again by what was paid", () -> admin.has(payer, role));
    }

    @Test
    void every_word_about_a_person_is_given_by_the_buttons_below_what_is_known_of_them() throws Exception {
        long payer = admin.payer(product, role);
        assertThat(member(payer).buttons())
                .extracting(Button::label)
                .containsExactly("Let in…", "Keep out…", "Leave alone…", "Undo the removal");

        Message alone = admin.fills(member(payer), "Leave alone", Map.of("reason", "keeps order", "days", "7"));
        assertThat(alone.text()).contains("is left alone");
        Message exempt = admin.presses(alone, "Show this person");
        assertThat(exempt.text()).contains("EXEMPT", "keeps order");
        admin.presses(exempt, "Let Hilt decide again");
        assertThat(member(payer).text()).doesNotContain("EXEMPT, ");

        admin.fills(member(payer), "Keep out", Map.of("reason", "spam", "days", ""));
        Watch.until("put out", () -> !admin.has(payer, role));
        assertThat(admin.presses(member(payer), "Undo the removal").text()).contains("is undone");
        Watch.until("in again", () -> admin.has(payer, role));
    }

    @Test
    void where_there_is_nothing_to_undo_the_person_can_be_let_in_instead() throws Exception {
        long guest = admin.guest("guest");

        Message nothing = admin.types("undo", Map.of("account", Long.toString(guest)));

        assertThat(nothing.text()).contains("was removed from nothing here");
        admin.fills(nothing, "Let in", Map.of("reason", "a friend", "days", "2"));
        Watch.until("let in", () -> admin.has(guest, role));
        assertThat(member(guest).text()).contains("ALLOW", "a friend");
    }

    private Message member(long about) {
        return admin.types("member", Map.of("account", Long.toString(about)));
    }

    @Test
    void a_guest_goes_in_by_the_code_of_a_pass_until_the_pass_is_ended() throws Exception {
        long first = admin.guest("first");
        long late = admin.guest("late");
        Message made = admin.types("pass", Map.of("uses", "2", "days", "14", "reason", "friends"));
        assertThat(made.ephemeral()).isTrue();
        String code = found(CODE, made);

        Message welcome = admin.says(first, "/pass", Map.of("code", code));
        assertThat(welcome.ephemeral()).isTrue();
        assertThat(welcome.text()).contains("Welcome");
        Watch.until("the guest is let in", () -> admin.has(first, role));

        Message passes = admin.types("pass", Map.of());
        assertThat(passes.text()).contains("1/2", "friends").doesNotContain(code);
        assertThat(admin.types("pass", Map.of("end", found(NAME, passes))).text())
                .contains("lets nobody else in");
        assertThat(admin.says(late, "/pass", Map.of("code", code)).text()).contains(ServerAdmin.shown("PASS_INVALID"));
        Watch.never("a pass that was ended opening", WHILE, () -> admin.has(late, role));
        assertThat(admin.has(first, role)).isTrue();
    }

    @Test
    void a_pass_is_ended_from_the_list_of_them() throws Exception {
        long late = admin.guest("late");
        String code = found(CODE, admin.types("pass", Map.of("uses", "2", "days", "14", "reason", "friends")));
        Message passes = admin.types("pass", Map.of());

        Message ended = admin.picks(passes, "A pass that shall let nobody else in", found(NAME, passes));

        assertThat(ended.text()).contains("lets nobody else in");
        assertThat(admin.says(late, "/pass", Map.of("code", code)).text()).contains(ServerAdmin.shown("PASS_INVALID"));
        Watch.never("a pass that was ended opening", WHILE, () -> admin.has(late, role));
    }

    @Test
    void a_pass_made_by_a_form_is_used_up_and_a_wrong_code_opens_nothing() throws Exception {
        long guest = admin.guest("guest");
        long second = admin.guest("second");
        Message made = admin.fills(
                admin.types("pass", Map.of()), "Make a pass", Map.of("uses", "1", "days", "2", "reason", "a speaker"));
        String code = found(CODE, made);

        assertThat(admin.says(second, "/pass", Map.of("code", "0".repeat(32))).text())
                .contains(ServerAdmin.shown("PASS_INVALID"));
        admin.says(guest, "/pass", Map.of("code", code));
        Watch.until("the guest is let in", () -> admin.has(guest, role));
        assertThat(admin.says(second, "/pass", Map.of("code", code)).text())
                .contains(ServerAdmin.shown("PASS_INVALID"));
        assertThat(admin.has(second, role)).isFalse();
    }

    private boolean shows(long guest, String word) {
        return member(guest).text().contains(word);
    }

    private static String found(Pattern wanted, Message in) {
        return wanted.matcher(in.text())
                .results()
                .map(MatchResult::group)
                .map(each -> each.replaceAll("[• :]", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + wanted + " in " + in.text()));
    }
}
