package dev.gatehouse.store;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.notice.Listener;
import dev.gatehouse.notice.ListenerRows;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** How to speak to each account. */
public final class ListenerTable implements ListenerRows {
    private static final String FIND = """
            SELECT * FROM listener WHERE platform = :platform AND account_id = :account_id
            """;

    private static final String CHANGE = """
            UPDATE listener
               SET language = :language, chosen = :chosen, zone = :zone, unreachable_since = :unreachable_since
             WHERE platform = :platform AND account_id = :account_id
            """;

    private static final String ADD = """
            INSERT INTO listener (platform, account_id, language, chosen, zone, unreachable_since)
            VALUES (:platform, :account_id, :language, :chosen, :zone, :unreachable_since)
            """;

    private final Database database;

    public ListenerTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Listener> find(PlatformAccount account) {
        return database.find(FIND, columns -> columns.account(account), ListenerTable::read);
    }

    @Override
    public void save(Listener listener) {
        database.put(
                CHANGE,
                ADD,
                columns -> columns.account(listener.account())
                        .text("language", listener.language().toLanguageTag())
                        .flag("chosen", listener.chosen())
                        .maybeText("zone", listener.zone().map(ZoneId::getId))
                        .maybeMoment("unreachable_since", listener.unreachableSince()));
    }

    private static Listener read(Row row) throws SQLException {
        return new Listener(
                row.account(),
                Locale.forLanguageTag(row.text("language")),
                row.flag("chosen"),
                row.maybeText("zone").map(ZoneId::of),
                row.maybeMoment("unreachable_since"));
    }
}
