package dev.gatehouse.store;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.Update;

/** How what is known of a membership lies in its row. */
final class KnownRow {
    private static final int STATUS_LIMIT = 200;
    private static final int UNREADABLE_LIMIT = 1000;

    private KnownRow() {}

    static Known read(Row row) throws SQLException {
        return new Known(
                membership(row),
                row.moment("asked_at"),
                row.maybeMoment("end_once_said"),
                row.maybeMoment("denied_since"));
    }

    static Columns<Update> write(Columns<Update> columns, Known known) {
        Membership said = known.membership();
        return columns.text("id", said.id().value())
                .product(said.product())
                .account(said.account())
                .words("status_said", said.said(), STATUS_LIMIT)
                .maybeMoment("period_start", said.period().start())
                .maybeMoment("period_end", said.period().end())
                .maybeMoment("grace_end", said.period().graceEnd())
                .maybeMoment("updated_at", said.updatedAt())
                .maybeText("unreadable", said.unreadable().map(KnownRow::cut))
                .moment("asked_at", known.askedAt())
                .maybeMoment("end_once_said", known.endOnceSaid())
                .maybeMoment("denied_since", known.deniedSince());
    }

    /** Somebody must look at it: another product, account, status, date or flaw; a later answer alone is no news. */
    static boolean isNews(Known before, Known after) {
        Membership old = before.membership();
        Membership said = after.membership();
        return !(old.product().equals(said.product())
                && old.account().equals(said.account())
                && old.status() == said.status()
                && old.said().equals(said.said())
                && old.period().equals(said.period())
                && old.unreadable().equals(said.unreadable()));
    }

    private static String cut(String words) {
        return words.length() <= UNREADABLE_LIMIT ? words : words.substring(0, UNREADABLE_LIMIT);
    }

    private static Membership membership(Row row) throws SQLException {
        return new Membership(
                new MembershipId(row.text("id")),
                row.product(),
                row.account(),
                row.text("status_said"),
                new Period(
                        row.maybeMoment("period_start"), row.maybeMoment("period_end"), row.maybeMoment("grace_end")),
                row.maybeMoment("updated_at"),
                row.maybeText("unreadable"));
    }
}
