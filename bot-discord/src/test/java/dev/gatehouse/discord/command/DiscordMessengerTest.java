package dev.gatehouse.discord.command;

import static dev.gatehouse.discord.Club.SOON;
import static dev.gatehouse.testing.ScriptedDesk.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.discord.Club;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.notice.Room;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.InteractionView;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DiscordMessengerTest {
    private final Club club = new Club();
    private final PlatformAccount alice = Club.account(club.alice);

    @BeforeEach
    void open() {
        club.discord.join(club.guild, club.alice);
        club.open();
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void writes_a_direct_message_with_its_buttons() {
        Message message = words("Welcome")
                .with(List.of(new Message.Button.Link("Open", URI.create("https://discord.com/channels/1"))));

        assertThat(tell(message)).isEqualTo(Delivery.TOLD);

        assertThat(club.discord.dms(club.alice)).singleElement().satisfies(dm -> {
            assertThat(dm.content()).isEqualTo("Welcome");
            assertThat(dm.buttons()).hasSize(1);
        });
    }

    @Test
    void fault_54_closed_direct_messages_are_no_failure_to_repeat() {
        club.discord.closeDms(club.alice);

        assertThat(tell(words("Welcome"))).isEqualTo(Delivery.UNREACHABLE);
    }

    @Test
    void fault_46_a_message_whose_answer_was_lost_is_not_told_twice() {
        club.discord
                .faults()
                .add(Fault.answer("POST", ".*/channels/.*/messages", 1, 500, "{}")
                        .afterwards());

        assertThat(tell(words("Welcome"))).isEqualTo(Delivery.LATER);
        assertThat(tell(words("Welcome"))).isEqualTo(Delivery.TOLD);

        assertThat(club.discord.dms(club.alice)).hasSize(1);
    }

    @Test
    void whoever_closed_their_messages_is_told_below_an_answer_that_is_still_open() {
        await().atMost(SOON).until(() -> !club.discord.commands().isEmpty());
        InteractionView typed = club.discord.slash(club.guild, club.alice, "/membership", Map.of());
        typed.awaitReply(SOON);
        club.discord.closeDms(club.alice);

        assertThat(tell(words("Welcome"))).isEqualTo(Delivery.TOLD);

        assertThat(typed.messages()).last().satisfies(below -> {
            assertThat(below.text()).isEqualTo("Welcome");
            assertThat(below.ephemeral()).isTrue();
        });
    }

    @Test
    void whoever_cannot_be_reached_at_all_is_called_in_a_channel_by_a_mention_of_them_alone() {
        long channel = club.discord.generalChannel(club.guild);
        Room where = new Room(channel, OptionalInt.empty());

        assertThat(club.platform().messenger().call(where, alice, words("Type /membership @everyone")))
                .isEqualTo(Delivery.TOLD);

        assertThat(club.discord.channelMessages(channel))
                .singleElement()
                .satisfies(call -> assertThat(call.text())
                        .startsWith("<@" + club.alice + "> Type /membership")
                        .doesNotContain("@everyone"));
        assertThat(club.discord.calls().of("POST", ".*/channels/" + channel + "/messages"))
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("\"users\":[\"" + club.alice + "\"]")
                        .contains("\"parse\":[]"));
    }

    private Delivery tell(Message message) {
        return club.platform().messenger().tell(alice, message);
    }
}
