package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.Message;
import org.junit.jupiter.api.Test;

/** What most people do on Telegram, whichever way its updates come in. */
abstract class TelegramMainPath {
    private final Stage stage;

    TelegramMainPath(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_group_is_set_up_in_private_and_its_first_buyer_walks_in() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Harbour");
        TelegramHand buyer = TelegramHand.of(stage, "First in the harbour");
        buyer.start("buy_" + admin.product().replace("-", ""));
        Message offer = buyer.awaitButton("Pay with Hilt");
        stage.hilt().pay(offer.buttons().get(0).url());

        Message news = buyer.awaitButton("Go in");
        assertThat(news.id()).isEqualTo(offer.id());
        stage.telegram().open(buyer.id(), news.buttons().get(0).url());
        buyer.awaitWords("You are in: Harbour is yours until");
        assertThat(stage.telegram().isInside(admin.chat(), buyer.id())).isTrue();
        buyer.type("/membership");
        buyer.awaitWords("Harbour: active until");
        assertThat(hears()).isTrue();
    }

    /** That updates come in as this class says. */
    abstract boolean hears();

    Stage stage() {
        return stage;
    }

    @Test
    void the_menus_answer_and_a_person_is_put_out_and_let_in_again() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Jetty");
        var payer = admin.payer("Jens");
        admin.hand().press("Check");
        admin.hand().awaitWords("Everything holds");
        admin.hand().press("Person");
        admin.hand().pickPerson("Pick a person", payer.id());
        admin.hand().press("Keep out");
        admin.hand().answers("Reason", "spam", "Days");
        admin.hand().answers("Days", "-", "is kept out, whatever was paid");
        admin.awaitPutOut(payer);

        admin.hand().press("Show this person");
        admin.hand().press("Let Hilt decide again");
        admin.awaitLetIn(payer);
        admin.hand().press("File");
        assertThat(admin.hand().awaitFile().name()).isEqualTo("members.csv");
    }

    @Test
    void in_a_group_a_command_leads_into_private_and_says_nothing_more() throws Exception {
        long group = stage.world().chat();
        TelegramHand member = TelegramHand.of(stage, "Member");
        stage.telegram().add(group, member.id());
        stage.telegram().type(group, member.id(), "/membership");

        Message answer = Watch.find(
                "an answer in the group",
                () -> stage.telegram().chatMessages(group).stream().findFirst());
        assertThat(answer.buttons()).hasSize(1);
        assertThat(answer.buttons().get(0).url()).endsWith("?start=membership");
    }
}
