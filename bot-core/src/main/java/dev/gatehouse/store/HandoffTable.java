package dev.gatehouse.store;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.Handoff;
import dev.gatehouse.buyer.HandoffRows;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The checkout links made. */
public final class HandoffTable implements HandoffRows {
    private static final String CHANGE = """
            UPDATE handoff
               SET platform = :platform, account_id = :account_id, product_id = :product_id,
                   price_minor_units = :price_minor_units, return_url = :return_url, url = :url,
                   created_at = :created_at, expires_at = :expires_at, next_look_at = :next_look_at, looks = :looks
             WHERE id = :id
            """;
    private static final String ADD = """
            INSERT INTO handoff (id, platform, account_id, product_id, price_minor_units, return_url, url, created_at,
                expires_at, next_look_at, looks)
            VALUES (:id, :platform, :account_id, :product_id, :price_minor_units, :return_url, :url, :created_at,
                :expires_at, :next_look_at, :looks)
            """;
    private static final String DUE = """
            SELECT * FROM handoff WHERE next_look_at <= :now ORDER BY next_look_at, id LIMIT :limit
            """;
    private static final String FIND = """
            SELECT * FROM handoff WHERE id = :id
            """;
    private static final String LOOK_AGAIN = """
            UPDATE handoff SET next_look_at = :next_look_at, looks = :looks WHERE id = :id
            """;
    private static final String OPEN = """
            SELECT * FROM handoff
             WHERE platform = :platform AND account_id = :account_id
               AND next_look_at IS NOT NULL AND expires_at > :now
             ORDER BY created_at DESC, id
            """;

    private final Database database;

    public HandoffTable(Database database) {
        this.database = database;
    }

    @Override
    public void save(Handoff handoff) {
        database.put(CHANGE, ADD, columns -> write(columns, handoff));
    }

    @Override
    public Optional<Handoff> find(String id) {
        return database.find(FIND, columns -> columns.text("id", id), HandoffTable::read);
    }

    @Override
    public List<Handoff> due(Instant now, int limit) {
        return database.list(DUE, columns -> columns.moment("now", now).whole("limit", limit), HandoffTable::read);
    }

    @Override
    public void lookAgain(String id, Optional<Instant> when, int looks) {
        database.update(
                LOOK_AGAIN,
                columns ->
                        columns.text("id", id).maybeMoment("next_look_at", when).whole("looks", looks));
    }

    @Override
    public List<Handoff> open(PlatformAccount account, Instant now) {
        return database.list(OPEN, columns -> columns.account(account).moment("now", now), HandoffTable::read);
    }

    private static void write(Columns<Update> columns, Handoff handoff) {
        columns.text("id", handoff.id())
                .account(handoff.account())
                .product(handoff.product())
                .whole("price_minor_units", handoff.priceMinorUnits())
                .maybeText("return_url", handoff.returnUrl())
                .text("url", handoff.url().toString())
                .moment("created_at", handoff.createdAt())
                .moment("expires_at", handoff.expiresAt())
                .maybeMoment("next_look_at", handoff.nextLookAt())
                .whole("looks", handoff.looks());
    }

    private static Handoff read(Row row) throws SQLException {
        return new Handoff(
                row.text("id"),
                row.account(),
                row.product(),
                row.number("price_minor_units"),
                row.maybeText("return_url"),
                URI.create(row.text("url")),
                row.moment("created_at"),
                row.moment("expires_at"),
                row.maybeMoment("next_look_at"),
                row.whole("looks"));
    }
}
