package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.notice.Room;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where everybody reads along: a group, or one of its topics. */
class RoomsTest extends TelegramStory {
    private static final Message NEWS = new Message(List.of(new Message.Part.Words("Somebody came in")), List.of());

    private Delivery post(Room room) {
        return platform.bulletin().post(room, NEWS);
    }

    private Room topic() {
        int topic = (int) telegram.backstage().addTopic(club, owner, "Feed");
        return new Room(club, OptionalInt.of(topic));
    }

    private long threadOfTheNews() {
        return telegram.chatMessages(club).stream()
                .filter(message -> message.text().equals("Somebody came in"))
                .map(message -> message.raw().path("message_thread_id").asLong())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void news_is_posted_in_the_topic_that_was_chosen_for_it() {
        Room topic = topic();

        assertThat(post(topic)).isEqualTo(Delivery.TOLD);
        assertThat(threadOfTheNews()).isEqualTo(topic.topic().getAsInt());
    }

    @Test
    void news_of_a_topic_that_is_gone_is_posted_in_the_group_itself() {
        Room topic = topic();
        telegram.backstage().removeTopic(club, topic.topic().getAsInt());

        assertThat(post(topic)).isEqualTo(Delivery.TOLD);
        assertThat(threadOfTheNews()).isZero();
    }

    /** Case 53. */
    @Test
    void news_of_a_group_that_became_a_supergroup_is_posted_there() {
        long staff = telegram.addGroup("Staff", owner);
        long supergroup = telegram.migrate(staff);

        assertThat(post(Room.of(staff))).isEqualTo(Delivery.TOLD);
        assertThat(telegram.chatMessages(supergroup))
                .anyMatch(message -> message.text().equals("Somebody came in"));
    }

    @Test
    void a_room_that_the_bot_left_is_no_place_for_news() {
        telegram.removeBot(club);

        assertThat(post(Room.of(club))).isEqualTo(Delivery.UNREACHABLE);
    }
}
