package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A channel and the discussion group that belongs to it. */
@ExtendWith(OnStage.class)
class TelegramBesideTest {
    private final Stage stage;

    TelegramBesideTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_channel_and_its_discussion_group_open_together_for_one_price_and_close_together() throws Exception {
        String product = ChatAdmin.sells(stage, "Studio pass");
        TelegramHand owner = TelegramHand.of(stage, "Xena");
        long talk = stage.telegram().addSupergroup("Studio talk", owner.id());
        long studio = stage.telegram().backstage().addChannel("Studio", owner.id());
        stage.telegram().backstage().link(studio, talk);
        owner.start("serve_" + ChatAdmin.code(stage));
        owner.pick("Pick a channel", studio);
        owner.press("Studio pass");
        owner.press("Open both");
        assertThat(owner.awaitWords("The gate is open").text()).contains("Studio, Studio talk");

        TelegramBuyer buyer = TelegramBuyer.started(stage, "Both");
        TelegramBuyer stranger = TelegramBuyer.started(stage, "Neither");
        stage.hilt().buy(product, Long.toString(buyer.id()), "");
        Watch.until(
                "being let into both",
                () -> ChatAdmin.goesIn(stage, studio, buyer) && ChatAdmin.goesIn(stage, talk, buyer));
        assertThat(buyer.told("opens Studio, Studio talk. Tap each button")).isEqualTo(1);
        assertThat(ChatAdmin.goesIn(stage, studio, stranger) || ChatAdmin.goesIn(stage, talk, stranger))
                .isFalse();
        Watch.until("a way to buy", () -> stranger.told("get a membership") >= 1);

        new Calendar(stage)
                .moveBehind(stage.hilt()
                        .memberships()
                        .of(product, Long.toString(buyer.id()))
                        .orElseThrow());
        Watch.until(
                "being out of both",
                () -> !stage.telegram().isInside(studio, buyer.id())
                        && !stage.telegram().isInside(talk, buyer.id()));
        // In one message when both went in the same look, as nearly always; each door is named once all the same.
        Watch.until("the end of the group", () -> buyer.told("Studio talk has ended") == 1);
        Watch.until(
                "the end of the channel",
                () -> buyer.told("Your access to Studio, ") + buyer.told("Your access to Studio has") == 1);
        assertThat(stage.telegram().isInside(studio, stranger.id())
                        || stage.telegram().isInside(talk, stranger.id()))
                .isFalse();
    }

    @Test
    void a_discussion_group_that_comes_later_is_offered_the_products_of_its_channel() throws Exception {
        ChatAdmin.sells(stage, "Hall pass");
        TelegramHand owner = TelegramHand.of(stage, "Yara");
        long talk = stage.telegram().addSupergroup("Hall talk", owner.id());
        long hall = stage.telegram().backstage().addChannel("Hall", owner.id());
        stage.telegram().backstage().link(hall, talk);
        stage.telegram().removeBot(talk);
        owner.start("serve_" + ChatAdmin.code(stage));
        owner.pick("Pick a channel", hall);
        owner.press("Hall pass");
        owner.press("Open the gate");
        owner.awaitWords("gets Hall");

        owner.start("serve_" + ChatAdmin.code(stage));
        owner.pick(owner.awaitWords("I shall serve"), "Pick a group", talk);
        owner.press("The same products");
        owner.press("Open the gate");

        owner.awaitWords("whoever buys Hall pass gets Hall talk");
    }
}
