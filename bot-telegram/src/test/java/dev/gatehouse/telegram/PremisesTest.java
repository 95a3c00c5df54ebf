package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Flaw;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever sets up a chat, or looks it over, is told of it. */
class PremisesTest extends TelegramStory {
    private final long channel = telegram.backstage().addChannel("Club news", owner);

    @BeforeEach
    void talk() {
        telegram.backstage().link(channel, club);
    }

    private List<Flaw> notes() {
        return platform.inspection().inspect(gates).stream().filter(Flaw::note).toList();
    }

    @Test
    void a_channel_and_its_discussion_group_belong_together_for_whoever_runs_both() {
        assertThat(platform.premises().beside(place(channel), account(owner))).contains(place(club));
        assertThat(platform.premises().beside(place(club), account(owner))).contains(place(channel));

        telegram.add(club, alice);
        assertThat(platform.premises().beside(place(channel), account(alice))).isEmpty();
        telegram.removeBot(club);
        assertThat(platform.premises().beside(place(channel), account(owner))).isEmpty();
        assertThat(platform.premises().beside(place(telegram.addSupergroup("Alone", owner)), account(owner)))
                .isEmpty();
    }

    @Test
    void who_came_in_before_the_bot_listened_is_counted_and_who_came_after_is_known() {
        telegram.add(club, alice);
        start();
        long bob = telegram.addUser("Bob", "bob");
        telegram.add(club, bob);
        await().until(() -> rows.seen.inside(place(club)) == 1);

        assertThat(notes())
                .singleElement()
                .satisfies(note ->
                        assertThat(note.toString()).contains("MEMBERS_UNSEEN", "Of 4 in Club, 1 came in unseen"));
        telegram.leave(club, alice);
        assertThat(notes()).isEmpty();
    }
}
