package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.HiltLedger.History;
import dev.gatehouse.buyer.Sale;
import dev.gatehouse.membership.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days given from the chat: shown first, given once, and by the operator alone. */
class GiftDeedTest {
    private static final PlatformAccount PAYER = new PlatformAccount(Platform.DISCORD, 1001);
    private static final Admin OPERATOR = Bureau.at(Bureau.CLUB, Bureau.OPERATOR, false);
    private static final Instant END = Instant.parse("2026-05-20T12:00:00Z");

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void a_server_with_a_payer() {
        bureau.claim(Bureau.CLUB);
        bureau.products.add(Shelves.gold());
        bureau.products.add(Shelves.silver());
        bureau.opened(Bureau.CLUB, "Gold");
        pays("gold", END);
    }

    private void pays(String product, Instant end) {
        Membership membership = Shelves.live(PAYER, product, end);
        bureau.rows.memberships().remember(membership, bureau.now());
        Sale.Holder payer = new Sale.Holder(Optional.of(PAYER), Optional.empty(), Optional.empty(), Optional.empty());
        Sale sale =
                new Sale(membership.id(), membership.product(), "ACTIVE", payer, Optional.of(end), Optional.empty());
        when(bureau.hilt.history(any())).thenReturn(new Reply.Said<>(new History(sale, List.of()), bureau.now()));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Panel types(Map<String, String> options) {
        return bureau.desk.typed(OPERATOR, Wish.to(Deed.GIFT, options));
    }

    @Test
    void a_gift_is_shown_first_and_given_once_however_often_the_button_is_pressed() {
        Panel preview = types(Map.of("account", "1001", "days", "7"));
        assertThat(Bureau.words(preview))
                .contains("7 days of Gold")
                .contains(END.toString())
                .contains(END.plus(Duration.ofDays(7)).toString());
        assertThat(bureau.gifts).isEmpty();

        String button = Bureau.button(preview, "Give them");
        assertThat(Bureau.words(bureau.desk.pressed(OPERATOR, button, List.of())))
                .contains("was given 7 days of Gold");
        bureau.desk.pressed(OPERATOR, button, List.of());

        assertThat(bureau.gifts).containsExactly(7);
    }

    @Test
    void days_that_were_not_typed_are_asked_for_and_a_membership_is_picked_among_several() {
        bureau.desk.typed(
                Bureau.admin(Bureau.CLUB),
                Wish.to(Deed.EDIT).with("add", "Silver").with("save", "yes"));
        pays("silver", END.plus(Duration.ofDays(30)));

        Panel asked = types(Map.of("account", "1001"));
        Panel which = bureau.desk.filled(OPERATOR, Bureau.button(asked, "Say how many"), Map.of("days", "14"));
        Panel preview = bureau.desk.pressed(OPERATOR, which.menus().get(0).action(), List.of("m-silver-1001"));

        assertThat(Bureau.words(preview)).contains("14 days of Silver");
    }

    @Test
    void only_the_operator_gives_and_nobody_is_given_days_of_nothing() {
        Panel refused = bureau.desk.typed(
                Bureau.admin(Bureau.CLUB), Wish.to(Deed.GIFT, Map.of("account", "1001", "days", "7")));
        assertThat(Bureau.words(refused)).contains("OPERATOR_ONLY");
        assertThat(Bureau.words(types(Map.of("account", "1002", "days", "7")))).contains("NO_MEMBERSHIP");
        assertThat(bureau.gifts).isEmpty();
    }
}
