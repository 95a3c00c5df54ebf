package dev.gatehouse.buyer;

import static dev.gatehouse.buyer.Market.ALICE;
import static dev.gatehouse.buyer.Market.BOB;
import static dev.gatehouse.buyer.Market.GOLD;
import static dev.gatehouse.buyer.Market.TANJA;
import static dev.gatehouse.buyer.Market.TOM;
import static dev.gatehouse.buyer.Market.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Ring;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{26}");
    private static final String UNKNOWN = "LINK_CODE_UNKNOWN";

    private final Market market = new Market();
    private final AccountDesk desk = market.desk.accounts();

    @Test
    void a_code_typed_on_the_other_platform_links_both_and_looks_at_both() {
        assertThat(link(TANJA, code(ALICE))).startsWith("Linked with Name of 1001 on Discord.");
        assertThat(market.links.of(ALICE)).isEqualTo(new Person(Set.of(ALICE, TANJA), Set.of()));
        assertThat(market.rings).extracting(Ring::account).containsExactlyInAnyOrder(ALICE, TANJA);
        assertThat(market.trail)
                .filteredOn(each -> each.kind() == Entry.Kind.PERSON)
                .extracting(Entry::words)
                .contains("linked with telegram:42", "linked with discord:1001");
    }

    @Test
    void whoever_made_the_code_is_told_who_used_it() {
        link(TANJA, code(ALICE));
        assertThat(market.said)
                .singleElement()
                .asString()
                .startsWith("discord:1001 Name of 42 on Telegram was linked")
                .contains("/unlink");
    }

    @Test
    void a_code_may_be_typed_in_any_case_with_blanks_and_look_alikes() {
        String code = code(ALICE);
        String sloppy = code.toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .substring(0, 13) + " - " + code.substring(13);
        assertThat(link(TANJA, sloppy)).startsWith("Linked");
    }

    @Test
    void a_code_is_128_bits_kept_only_as_its_hash() {
        String code = code(ALICE);
        assertThat(code).hasSize(26);
        assertThat(market.links.find(code, LinkCode.Purpose.LINK, market.now())).isEmpty();
        assertThat(market.links.find(OneTimeCode.typed(code).hash(), LinkCode.Purpose.LINK, market.now()))
                .isPresent();
        assertThat(code).isNotEqualTo(code(ALICE));
    }

    @Test
    void a_code_is_good_once_and_for_ten_minutes() {
        String code = code(ALICE);
        link(TANJA, code);
        unlink(TANJA);
        assertThat(link(TANJA, code)).contains(UNKNOWN);
        String late = code(ALICE);
        market.pass(Duration.ofMinutes(10));
        assertThat(link(TANJA, late)).contains(UNKNOWN);
    }

    @Test
    void a_code_is_not_for_another_account_of_the_same_platform() {
        assertThat(link(BOB, code(ALICE))).contains(UNKNOWN);
        assertThat(market.links.of(BOB)).isEqualTo(Person.alone(BOB));
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_is_refused_for_ten_minutes() {
        for (int n = 0; n < 5; n++) {
            assertThat(link(TANJA, "WRONG" + n)).contains(UNKNOWN);
        }
        assertThat(link(TANJA, code(ALICE))).contains("CODE_TRIES");
        market.pass(Duration.ofMinutes(10));
        assertThat(link(TANJA, code(ALICE))).startsWith("Linked");
    }

    @Test
    void a_membership_of_the_linked_account_is_shown_with_whom_it_is_shared() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        link(TANJA, code(ALICE));
        assertThat(words(market.desk.membership(market.inPrivate(TANJA))))
                .contains("active until 2026-05-13T12:00:00Z")
                .contains("Linked with: Discord 1001");
    }

    @Test
    void a_product_of_the_other_platform_names_the_way_by_linking() {
        market.offer(GOLD, "Gold Club", "ACTIVE", Platform.DISCORD, 9_990_000);
        assertThat(words(market.desk.buy(market.inPrivate(TANJA), Optional.empty())))
                .contains("Gold Club is sold on Discord: use /buy there, then /link");
    }

    @Test
    void parted_accounts_have_only_what_is_their_own() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        link(TANJA, code(ALICE));
        market.rings.clear();
        assertThat(unlink(TANJA)).startsWith("Parted.");
        assertThat(market.rings).extracting(Ring::account).containsExactlyInAnyOrder(ALICE, TANJA);
        assertThat(words(market.desk.membership(market.inPrivate(TANJA)))).startsWith("You have no membership");
        assertThat(unlink(TANJA)).startsWith("This account is linked with no other one.");
    }

    @Test
    void a_second_account_of_a_platform_is_not_linked() {
        link(TANJA, code(ALICE));
        assertThat(words(desk.link(market.inPrivate(ALICE), Optional.empty()))).contains("LINK_ALREADY");
        assertThat(link(ALICE, code(TOM))).contains("LINK_TAKEN");
    }

    @Test
    void an_old_account_is_asked_before_it_hands_over_what_it_has() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        String code = moveCode(BOB);
        Message question = desk.move(market.inPrivate(ALICE), Optional.of(code));
        assertThat(words(question)).contains("Name of 1002 on Discord").contains("loses them");
        assertThat(market.links.of(BOB)).isEqualTo(Person.alone(BOB));

        assertThat(words(press(ALICE, question))).startsWith("Done.");

        assertThat(words(market.desk.membership(market.inPrivate(BOB)))).contains("active until");
        assertThat(words(market.desk.membership(market.inPrivate(ALICE)))).contains("MOVED_AWAY");
        assertThat(market.trail)
                .extracting(Entry::words)
                .contains("moved to discord:1002 by the person", "moved here from discord:1001 by the person");
        assertThat(words(press(ALICE, question))).contains("MOVE_CODE_UNKNOWN");
    }

    @Test
    void a_person_moves_once_in_thirty_days() {
        press(ALICE, desk.move(market.inPrivate(ALICE), Optional.of(moveCode(BOB))));
        assertThat(words(desk.move(market.inPrivate(BOB), Optional.of(moveCode(ALICE)))))
                .contains("MOVE_TOO_SOON");
        market.pass(Duration.ofDays(30));
        assertThat(words(press(BOB, desk.move(market.inPrivate(BOB), Optional.of(moveCode(ALICE))))))
                .startsWith("Done.");
        assertThat(market.links.of(ALICE)).isEqualTo(new Person(Set.of(ALICE), Set.of(BOB)));
    }

    @Test
    void an_account_that_was_left_buys_and_links_nothing() {
        market.offer(GOLD, "Gold Club", "ACTIVE", Platform.DISCORD, 9_990_000);
        press(ALICE, desk.move(market.inPrivate(ALICE), Optional.of(moveCode(BOB))));
        assertThat(words(market.desk.buy(market.alice(), Optional.empty()))).contains("MOVED_AWAY");
        assertThat(words(desk.link(market.inPrivate(ALICE), Optional.empty()))).contains("MOVED_AWAY");
        assertThat(market.hilt.links).isZero();
    }

    @Test
    void an_unclaimed_place_makes_no_code() {
        Customer stranger = market.customer(ALICE, 77);
        assertThat(words(desk.link(stranger, Optional.empty()))).isEqualTo("This bot is not in service here.");
        assertThat(words(desk.move(stranger, Optional.empty()))).isEqualTo("This bot is not in service here.");
        assertThat(words(desk.unlink(stranger))).isEqualTo("This bot is not in service here.");
        assertThat(words(desk.language(stranger, Optional.of("es")))).isEqualTo("This bot is not in service here.");
        assertThat(market.listeners.of(ALICE).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_platform_s_word_sets_the_language_until_the_person_chooses() {
        Customer spanish =
                new Customer(ALICE, "Alice", market.alice().place(), Locale.forLanguageTag("es-MX"), Optional.empty());
        assertThat(words(market.desk.membership(spanish))).startsWith("Todavía no tienes");
        assertThat(words(desk.language(spanish, Optional.of("русский"))))
                .isEqualTo("Теперь я говорю с вами по-русски.");
        assertThat(words(market.desk.membership(spanish))).startsWith("У вас здесь пока нет подписки");
        assertThat(words(desk.language(spanish, Optional.of("Klingon")))).contains("English, español, русский");
    }

    @Test
    void a_zone_is_kept_and_nonsense_is_met_with_the_way_to_tell_one() {
        assertThat(words(desk.timezone(market.alice(), Optional.of("Europe/Madrid"))))
                .isEqualTo("Noted: Europe/Madrid.");
        assertThat(market.listeners.of(ALICE).zone()).contains(ZoneId.of("Europe/Madrid"));
        assertThat(words(desk.timezone(market.alice(), Optional.of("Mars/North"))))
                .contains("ZONE_UNKNOWN");
    }

    private String code(PlatformAccount account) {
        return code(desk.link(market.inPrivate(account), Optional.empty()));
    }

    private String moveCode(PlatformAccount account) {
        return code(desk.move(market.inPrivate(account), Optional.empty()));
    }

    private static String code(Message message) {
        return CODE.matcher(words(message))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private String link(PlatformAccount account, String code) {
        return words(desk.link(market.inPrivate(account), Optional.of(code)));
    }

    private String unlink(PlatformAccount account) {
        return words(desk.unlink(market.inPrivate(account)));
    }

    private Message press(PlatformAccount account, Message question) {
        Button.Choice yes = (Button.Choice) question.buttons().get(0);
        return market.desk.pressed(market.inPrivate(account), yes.action());
    }
}
