package dev.gatehouse.buyer;

import static dev.gatehouse.buyer.Market.ALICE;
import static dev.gatehouse.buyer.Market.GATE;
import static dev.gatehouse.buyer.Market.GOLD;
import static dev.gatehouse.buyer.Market.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import dev.gatehouse.notice.Listener;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.reconcile.Grant;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
    private final Market market = new Market();

    @Test
    void asking_looks_anew_at_the_doors() {
        membership();
        assertThat(market.rings).containsExactly(Ring.atDoor(ALICE, Urgency.BUYER, "asked for the membership"));
    }

    @Test
    void who_has_nothing_is_told_how_to_get_it() {
        assertThat(membership()).isEqualTo("You have no membership here yet. /buy shows what is on sale.");
    }

    @Test
    void the_best_of_several_memberships_is_shown_with_its_end() {
        market.has(GOLD, "EXPIRED", market.now().minus(Duration.ofDays(1)));
        market.has(SILVER, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        assertThat(membership()).isEqualTo("VIP in The Club: active until 2026-05-13T12:00:00Z.");
    }

    @Test
    void a_lapsed_membership_says_how_to_come_back() {
        market.has(GOLD, "EXPIRED", market.now().minus(Duration.ofDays(1)));
        assertThat(membership()).isEqualTo("VIP in The Club: lapsed. /buy brings it back.");
    }

    @Test
    void what_is_in_doubt_is_not_called_lapsed() {
        market.has(GOLD, "ON_THE_MOON", market.now().plus(Duration.ofDays(1)));
        assertThat(membership()).contains("nothing changes for now").contains("ON_THE_MOON");
    }

    @Test
    void while_hilt_is_silent_what_it_said_last_is_shown_as_that() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        market.hiltIsSilent = true;
        assertThat(membership()).startsWith("Hilt does not answer right now").contains("active until");
    }

    @Test
    void paid_but_not_inside_says_why() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        market.rows.grants().save(owed(Grant.State.AWAITS_PERSON, "join the server"));
        assertThat(membership()).contains("One step is yours: join the server");
        assertThat(market.desk.membership(market.alice()).buttons())
                .containsExactly(new Button.Link("Go in", URI.create("https://discord.gg/for-1001")));
        market.rows.grants().save(owed(Grant.State.NEEDS_HUMAN, "the role is above the bot"));
        assertThat(membership()).contains("not open yet: the role is above the bot");
        assertThat(market.desk.membership(market.alice()).buttons()).isEmpty();
    }

    @Test
    void whoever_cannot_be_written_to_is_told_where_they_ask() {
        market.notices
                .listeners()
                .save(new Listener(ALICE, Locale.ENGLISH, false, Optional.empty(), Optional.of(market.now())));
        assertThat(membership())
                .contains("I have not been able to write to you since 2026-05-10T12:00:00Z")
                .contains("Allow direct messages");
    }

    private Grant owed(Grant.State state, String words) {
        return new Grant(
                ALICE,
                GATE.id(),
                Grant.Want.INSIDE,
                state,
                1,
                Optional.of(market.now()),
                false,
                "CODE",
                words,
                "",
                market.now());
    }

    private String membership() {
        return Market.words(market.desk.membership(market.alice()));
    }
}
