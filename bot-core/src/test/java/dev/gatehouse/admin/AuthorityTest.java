package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, row by row. */
class AuthorityTest {
    private static final long HELPERS = 55;
    private static final PlatformAccount SOMEBODY = new PlatformAccount(Platform.DISCORD, 7);

    private static final Set<Deed> OF_EVERYBODY = EnumSet.of(Deed.REDEEM);
    private static final Set<Deed> OF_HELPERS = EnumSet.of(
            Deed.SETUP,
            Deed.LIST,
            Deed.EDIT,
            Deed.PAUSE,
            Deed.RESUME,
            Deed.CHECK,
            Deed.MEMBER,
            Deed.PASS,
            Deed.BLOCK,
            Deed.ALLOW,
            Deed.EXEMPT,
            Deed.CLEAR,
            Deed.PLAN_CHANGE,
            Deed.DRY_RUN,
            Deed.SYNC,
            Deed.UNDO,
            Deed.STATS);
    private static final Set<Deed> OF_ADMINS =
            EnumSet.of(Deed.CLAIM, Deed.REMOVE, Deed.OPENING_DAY, Deed.EXPORT, Deed.LOG, Deed.LANGUAGE, Deed.DELEGATE);

    private final Bureau bureau = new Bureau();
    private final Map<Rank, Admin> everybody = new EnumMap<>(Rank.class);

    @BeforeEach
    void a_server_with_helpers() {
        bureau.claim(Bureau.CLUB);
        bureau.places.change(Bureau.admin(Bureau.CLUB), each -> each.helpedBy(Optional.of(HELPERS)));
        everybody.put(Rank.BUYER, Bureau.at(Bureau.CLUB, SOMEBODY, false, 12L));
        everybody.put(Rank.HELPER, Bureau.at(Bureau.CLUB, SOMEBODY, false, 12L, HELPERS));
        everybody.put(Rank.ADMIN, Bureau.at(Bureau.CLUB, SOMEBODY, true));
        everybody.put(Rank.OPERATOR, Bureau.at(Bureau.CLUB, Bureau.OPERATOR, false));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void each_deed_is_for_its_rank_and_those_above(Deed deed) {
        everybody.forEach((rank, admin) -> {
            boolean may = switch (rank) {
                case BUYER -> OF_EVERYBODY.contains(deed);
                case HELPER -> OF_EVERYBODY.contains(deed) || OF_HELPERS.contains(deed);
                case ADMIN -> OF_EVERYBODY.contains(deed) || OF_HELPERS.contains(deed) || OF_ADMINS.contains(deed);
                case OPERATOR -> true;
            };
            assertThat(bureau.authority.refusal(admin, deed).isEmpty())
                    .as("%s by %s", deed, rank)
                    .isEqualTo(may);
            assertThat(bureau.authority.rank(admin)).isEqualTo(rank);
        });
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void in_an_unclaimed_place_everything_but_claiming_it_is_one_sentence(Deed deed) {
        Admin stranger = Bureau.admin(Bureau.OTHER);
        Panel said = bureau.desk.typed(stranger, Wish.to(deed));

        if (deed == Deed.CLAIM) {
            assertThat(bureau.authority.refusal(stranger, deed)).isEmpty();
        } else {
            assertThat(Bureau.words(said)).isEqualTo("This bot is not in service here.");
            assertThat(said.menus()).isEmpty();
            assertThat(said.message().buttons()).isEmpty();
        }
    }

    @Test
    void a_helper_of_one_server_is_nobody_in_another() {
        bureau.claim(Bureau.OTHER);

        assertThat(bureau.authority.refusal(Bureau.at(Bureau.OTHER, SOMEBODY, false, HELPERS), Deed.LIST))
                .map(Refusal::code)
                .contains("ADMIN_ONLY");
    }

    @Test
    void gates_and_products_of_another_server_do_not_exist_for_an_admin() {
        bureau.claim(Bureau.OTHER);
        bureau.products.add(Shelves.gold());
        String theirs = bureau.opened(Bureau.OTHER, "Gold").id().value();
        Admin admin = Bureau.admin(Bureau.CLUB);

        assertThat(Bureau.words(bureau.desk.typed(admin, Wish.to(Deed.CHECK).with("gate", theirs))))
                .contains("NO_SUCH_GATE");
        assertThat(Bureau.words(bureau.desk.typed(admin, Wish.to(Deed.SETUP).with("product", "Gold"))))
                .contains("PRODUCT_UNKNOWN");
        assertThat(bureau.authority.reaches(Bureau.at(Bureau.CLUB, Bureau.OPERATOR, false), new ProductId("gold")))
                .isTrue();
    }
}
