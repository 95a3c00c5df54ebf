package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What whoever runs a chat decides about one person there, and what a guest with a pass does. */
@ExtendWith(OnStage.class)
class TelegramPeopleTest {
    private static final Duration WHILE = Duration.ofMillis(700);
    private static final Pattern CODE = Pattern.compile("\\b[0-9a-f]{32}\\b");

    private final Stage stage;

    TelegramPeopleTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_person_is_picked_or_named_by_number_and_shown_with_everything_and_why() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Pier");
        TelegramBuyer payer = admin.payer("Piet");
        String about = "What there is to know about telegram:" + payer.id();

        admin.hand().press("Person");
        admin.hand().pickPerson("Pick a person", payer.id());
        assertThat(admin.hand().awaitWords(about).text()).contains("Pier pass: ACTIVE", "INSIDE DONE");

        TelegramBuyer stranger = TelegramBuyer.started(stage, "Stranger at the pier");
        admin.hand().press("Person");
        admin.hand().type("telegram:" + stranger.id());
        assertThat(admin.hand()
                        .awaitWords("What there is to know about telegram:" + stranger.id())
                        .text())
                .doesNotContain("ACTIVE");
        admin.hand().type("/gate member " + payer.id());
        assertThat(admin.hand().awaitWords(about).text()).contains("Pier pass: ACTIVE");
    }

    @Test
    void a_block_outweighs_what_was_paid_until_it_is_cleared() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Mole");
        TelegramBuyer payer = admin.payer("Moritz");
        admin.hand().type("/gate member " + payer.id());

        admin.hand().press("Keep out");
        admin.hand().answers("Reason", "spam", "Days");
        admin.hand().type("-");
        admin.hand().awaitWords("is kept out, whatever was paid");
        admin.awaitPutOut(payer);
        admin.hand().press("Show this person");
        assertThat(admin.hand().awaitWords("BLOCK").text()).contains("spam");

        admin.hand().press("Let Hilt decide again");
        admin.hand().awaitWords("Hilt's word counts again for telegram:" + payer.id());
        admin.awaitLetIn(payer);
        admin.hand().type("/gate block " + payer.id() + " again at it");
        admin.awaitPutOut(payer);
        admin.hand().type("/gate clear " + payer.id());
        admin.awaitLetIn(payer);
    }

    @Test
    void who_is_exempt_is_left_alone_whatever_was_paid() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Weir");
        TelegramBuyer helper = TelegramBuyer.started(stage, "Helper at the weir");
        admin.hand().type("/gate exempt " + helper.id() + " keeps order here");
        admin.hand().awaitWords("telegram:" + helper.id() + " is left alone");
        stage.hilt().buy(admin.product(), Long.toString(helper.id()), "");
        Watch.never("a way in for somebody exempt", WHILE, () -> helper.told("Your payment arrived") > 0);

        admin.hand().press("Show this person");
        assertThat(admin.hand().awaitWords("EXEMPT").text()).contains("keeps order here");
        admin.hand().press("Leave alone");
        admin.hand().answers("Reason", "still does", "Days");
        admin.hand().type("30");
        admin.hand().awaitWords("is left alone");
    }

    @Test
    void somebody_is_let_in_by_hand_and_a_removal_is_undone() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Sluice");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Guest at the sluice");
        admin.hand().type("/gate member " + guest.id());
        admin.hand().press("Let in");
        admin.hand().answers("Reason", "helps out", "Days");
        admin.hand().type("10");
        admin.hand().awaitWords("telegram:" + guest.id() + " is let in");
        admin.awaitLetIn(guest);

        admin.hand().type("/gate block " + guest.id() + " a mistake");
        admin.awaitPutOut(guest);
        admin.hand().press("Show this person");
        admin.hand().press("Undo the removal");
        admin.hand().awaitWords("is undone; the door stays open until");
        admin.awaitLetIn(guest);
        admin.hand().type("/gate undo " + guest.id());
        admin.hand().awaitWords("was removed from nothing here within the last day");
    }

    @Test
    void a_guest_goes_in_by_the_code_of_a_pass_until_the_pass_is_ended() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Canal");
        TelegramHand first = TelegramHand.of(stage, "First guest");
        String code = made(admin);
        stage.telegram().start(first.id(), "pass");
        first.awaitWords("Write /pass and the code you were given");

        first.type("/pass " + code);
        assertThat(first.awaitWords("Welcome: the door opens for you until").buttons())
                .isEmpty();
        first.awaitButton("Go in");

        admin.hand().press("Passes");
        Message shown = admin.hand().awaitWords("1/2");
        assertThat(shown.text())
                .contains("friends", "A pass that shall let nobody else in")
                .doesNotContain(code);
        String name = shown.text().replaceAll("(?s).*• ([0-9a-f]+): .*", "$1");
        admin.hand().press(name);
        admin.hand().awaitWords("The pass " + name + " lets nobody else in");
        TelegramHand late = TelegramHand.of(stage, "Late guest");
        late.type("/pass " + code);
        late.awaitWords("PASS_INVALID");
    }

    private static String made(ChatAdmin admin) throws InterruptedException {
        admin.hand().press("Passes");
        admin.hand().press("Make a pass");
        admin.hand().answers("People", "2", "Days");
        admin.hand().answers("Days", "14", "Reason");
        Message made = admin.hand().answers("Reason", "friends", "A guest pass for Canal");
        return CODE.matcher(made.text())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code in " + made.text()));
    }

    @Test
    void the_operator_gives_days_that_hilt_adds_once() throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Lucky");
        stage.hilt().buy(stage.world().telegramProduct(), Long.toString(buyer.id()), "");
        buyer.goIn();
        buyer.awaitInside();
        Instant end = buyer.membership().term().end();
        TelegramHand boss = TelegramHand.as(stage, stage.world().boss());
        boss.start("gate_" + Long.toString(stage.world().chat(), 36));
        boss.awaitButton("Person");

        boss.type("/gate gift " + buyer.id());
        boss.awaitWords("How many days shall telegram:" + buyer.id());
        boss.press("Say how many");
        boss.answers("Days", "7", "Reason");
        assertThat(boss.answers("Reason", "-", "7 days of Lounge").text()).contains("Give telegram:" + buyer.id());
        assertThat(buyer.membership().term().end()).isEqualTo(end);
        boss.press("Give them");
        boss.awaitWords("was given 7 days of Lounge");
        assertThat(buyer.membership().term().end()).isEqualTo(end.plus(Duration.ofDays(7)));

        ChatAdmin admin = ChatAdmin.opens(stage, "Basin");
        admin.hand().type("/gate gift " + buyer.id() + " 7");
        admin.hand().awaitWords("OPERATOR_ONLY");
    }

    @Test
    void of_several_memberships_the_operator_picks_the_one_that_gets_the_days() throws Exception {
        TelegramHand boss = TelegramHand.as(stage, stage.world().boss());
        ChatAdmin admin = ChatAdmin.opens(stage, boss, "Vault");
        String second = ChatAdmin.sells(stage, "Vault extra");
        boss.press("Change");
        boss.press("Vault extra");
        boss.press("Save");
        boss.awaitWords("Saved");
        TelegramBuyer buyer = admin.payer("Twice lucky");
        stage.hilt().buy(second, Long.toString(buyer.id()), "");
        Instant end = end(second, buyer);

        boss.type("/gate member " + buyer.id());
        boss.press("Give days");
        boss.answers("Days", "3", "Reason");
        assertThat(boss.answers("Reason", "a birthday", "has several memberships here")
                        .text())
                .contains("Membership");
        boss.press("Vault extra");
        boss.press("Give them");

        boss.awaitWords("was given 3 days of Vault extra");
        assertThat(end(second, buyer)).isEqualTo(end.plus(Duration.ofDays(3)));
    }

    private Instant end(String product, TelegramBuyer buyer) {
        return stage.hilt()
                .memberships()
                .of(product, Long.toString(buyer.id()))
                .orElseThrow()
                .term()
                .end();
    }
}
