package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.audit.AuditReader.Numbered;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.Entry.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

abstract class AuditTableContract extends StoreContract {
    private static final MembershipId HERS = new MembershipId("m-1");

    AuditTableContract(Supplier<String> url) {
        super(url);
    }

    @Test
    void the_trail_is_read_on_from_where_one_stopped() {
        Entry first = Entry.of(NOON, Kind.COMMAND, ALICE, "typed /buy");
        Entry second = Entry.of(NOON, Kind.DECISION, BOB, "allowed").about(HERS).at(VIP);
        trail().add(first);
        trail().add(second);

        List<Numbered> all = trail().since(0, 10);
        assertThat(all).extracting(Numbered::entry).containsExactly(first, second);
        assertThat(trail().since(all.get(0).number(), 10)).containsExactly(all.get(1));
        assertThat(trail().since(0, 1)).containsExactly(all.get(0));
    }

    @Test
    void an_event_that_named_only_her_membership_is_part_of_her_story() {
        trail().add(Entry.of(NOON, Kind.EVENT, "membership.activated").about(HERS));
        trail().add(Entry.of(NOON, Kind.EVENT, "membership.activated").about(new MembershipId("m-2")));
        trail().add(Entry.of(NOON, Kind.STEP, ALICE, "GRANT").about(HERS));
        trail().add(Entry.of(NOON, Kind.STEP, BOB, "KEEP"));
        new MembershipTable(fresh.get())
                .remember(
                        new Membership(
                                HERS,
                                new ProductId("p-1"),
                                ALICE,
                                "ACTIVE",
                                Period.until(NOON),
                                Optional.empty(),
                                Optional.empty()),
                        NOON);

        assertThat(trail().of(ALICE, 10))
                .extracting(each -> each.entry().kind())
                .containsExactly(Kind.EVENT, Kind.STEP);
        assertThat(trail().of(ALICE, 1)).extracting(each -> each.entry().kind()).containsExactly(Kind.STEP);
    }

    private AuditTable trail() {
        return new AuditTable(fresh.get());
    }
}
