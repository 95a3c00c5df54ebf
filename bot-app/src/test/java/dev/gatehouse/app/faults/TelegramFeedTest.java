package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.telegram.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens at a gate is told where whoever runs the chat in Telegram chose. */
@ExtendWith(OnStage.class)
class TelegramFeedTest {
    private final Stage stage;

    TelegramFeedTest(Stage stage) {
        this.stage = stage;
    }

    private boolean isSaidIn(long chat, String words) {
        return stage.telegram().chatMessages(chat).stream()
                .anyMatch(message -> message.text().contains(words));
    }

    @Test
    void what_happens_is_told_in_the_topic_where_the_menu_was_asked_for() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Forum");
        long topic =
                stage.telegram().backstage().addTopic(admin.chat(), admin.hand().id(), "Feed");
        stage.telegram()
                .backstage()
                .typeInTopic(admin.chat(), topic, admin.hand().id(), "/gate");
        Message answer = Watch.find("an answer in the topic", () -> admin.line("Let us go on in private"));
        assertThat(answer.raw().path("message_thread_id").asLong()).isEqualTo(topic);

        admin.hand().start(answer.buttons().get(0).url().replaceAll(".*start=", ""));
        admin.hand().press("Feed");
        admin.hand().press("Channel where I tell what happens: In the topic you came from");
        admin.hand().awaitWords("From now on I tell it there");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Fabio in the forum");
        admin.hand().type("/gate allow " + guest.id());
        admin.awaitLetIn(guest);
        Message told = Watch.find("the line in the topic", () -> admin.line("telegram:" + guest.id()));
        assertThat(told.raw().path("message_thread_id").asLong()).isEqualTo(topic);
    }

    @Test
    void what_happens_is_told_in_the_chat_that_was_picked_for_it() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Sara");
        ChatAdmin admin = ChatAdmin.opens(stage, owner, "Deck");
        long crew = stage.telegram().addSupergroup("Crew", owner.id());
        owner.press("Feed");
        owner.press("Channel where I tell what happens: In another chat");
        owner.pick(owner.awaitWords("Pick the chat where I shall post it"), "Pick a group", crew);
        owner.awaitWords("From now on I tell it there");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Decker");
        owner.type("/gate allow " + guest.id());
        admin.awaitLetIn(guest);

        Watch.until("the feed", () -> isSaidIn(crew, Long.toString(guest.id())));
        Message told = stage.telegram().chatMessages(crew).stream()
                .filter(message -> !message.buttons().isEmpty())
                .findFirst()
                .orElseThrow();
        owner.press(told, "Show this person");
        owner.awaitWords("What there is to know about telegram:" + guest.id());
    }

    @Test
    void nobody_has_the_bot_post_in_a_chat_they_do_not_run() throws Exception {
        TelegramHand owner = TelegramHand.of(stage, "Tess");
        ChatAdmin.opens(stage, owner, "Edge");
        long other = stage.telegram()
                .addSupergroup("Others", TelegramHand.of(stage, "Someone").id());
        stage.telegram().add(other, owner.id());

        owner.type("/gate log " + other);

        owner.awaitWords("That chat is not yours");
        owner.type("/gate log -000" + -other);
        owner.awaitWords("is not the number of a channel or chat");
    }

    @Test
    void what_happens_is_told_in_the_group_in_its_language_or_nowhere() throws Exception {
        ChatAdmin admin = ChatAdmin.opens(stage, "Porch");
        admin.hand().press("Language");
        admin.hand().awaitWords("Pick a language");
        admin.hand().press("español");
        admin.hand().awaitWords("hablo español");
        admin.hand().press("Feed");
        admin.hand().press("Channel where I tell what happens: Here");
        admin.hand().awaitWords("From now on I tell it there");
        TelegramBuyer guest = TelegramBuyer.started(stage, "Paul at the porch");
        admin.hand().type("/gate allow " + guest.id() + " helps out");
        admin.awaitLetIn(guest);
        Message told = Watch.find("the line in the group", () -> admin.line("telegram:" + guest.id()));
        assertThat(told.buttons()).extracting(Message.Button::label).contains("Ver a esta persona: " + guest.id());

        admin.hand().type("/gate language English");
        admin.hand().awaitWords("I speak English from now on");
        admin.hand().press("Feed");
        admin.hand().press("Nowhere");
        admin.hand().awaitWords("I tell nothing any more");
    }
}
