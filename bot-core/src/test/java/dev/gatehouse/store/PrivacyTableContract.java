package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Listeners;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is kept of somebody can be seen whole, and forgotten as far as nothing rests on it. */
abstract class PrivacyTableContract extends StoreContract {
    PrivacyTableContract(Supplier<String> url) {
        super(url);
    }

    private PrivacyTable keepSomething() {
        Database database = fresh.get();
        new Listeners(new ListenerTable(database)).speak(ALICE, Locale.forLanguageTag("es"));
        new MembershipTable(database)
                .remember(
                        new Membership(
                                new MembershipId("m-1"),
                                new ProductId("p-1"),
                                ALICE,
                                "ACTIVE",
                                Period.until(NOON),
                                Optional.empty(),
                                Optional.empty()),
                        NOON);
        new ExceptionTable(database)
                .add(new HandException(
                        HandException.Kind.BLOCK, ALICE, VIP, "olga", "spam", Optional.empty(), Optional.empty()));
        return new PrivacyTable(database);
    }

    @Test
    void everything_is_shown_and_nothing_of_others() {
        PrivacyTable rows = keepSomething();

        assertThat(rows.export(ALICE))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("listener: ") && line.contains("language=es"))
                .anyMatch(line -> line.startsWith("membership: ") && line.contains("id=m-1"))
                .anyMatch(line -> line.startsWith("exception: ") && line.contains("kind=BLOCK"));
        assertThat(rows.export(BOB)).isEmpty();
    }

    @Test
    void what_a_door_rests_on_stays_while_it_is_paid_for_and_a_block_for_ever() {
        PrivacyTable rows = keepSomething();

        assertThat(rows.erase(ALICE, false)).isEqualTo(1);
        assertThat(rows.export(ALICE)).noneMatch(line -> line.startsWith("listener"));
        assertThat(rows.erase(ALICE, true)).isEqualTo(1);

        assertThat(rows.export(ALICE)).singleElement().asString().startsWith("exception: ");
    }
}
