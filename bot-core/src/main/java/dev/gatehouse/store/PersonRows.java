package dev.gatehouse.store;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A person as its rows hold it, inside one transaction.
 *
 * @param id names the rows; a new one for an account that nobody has linked yet
 */
record PersonRows(String id, Person person) {
    private static final String OF = """
            SELECT platform, account_id, person, slot FROM account_link
             WHERE person = (SELECT person FROM account_link
                              WHERE platform = :platform AND account_id = :account_id)
            """;

    private static final String CHANGE = """
            UPDATE account_link SET person = :person, slot = :slot
             WHERE platform = :platform AND account_id = :account_id
            """;

    private static final String ADD = """
            INSERT INTO account_link (platform, account_id, person, slot)
            VALUES (:platform, :account_id, :person, :slot)
            """;

    private record Linked(String person, PlatformAccount account, long slot) {}

    static PersonRows of(Handle handle, PlatformAccount account) {
        List<Linked> rows = handle.createQuery(OF)
                .bind("platform", account.platform().name())
                .bind("account_id", account.id())
                .map((columns, context) -> {
                    Row row = new Row(columns);
                    return new Linked(row.text("person"), row.account(), row.number("slot"));
                })
                .list();
        if (rows.isEmpty()) {
            return new PersonRows(UUID.randomUUID().toString(), Person.alone(account));
        }
        Set<PlatformAccount> present = new LinkedHashSet<>();
        Set<PlatformAccount> former = new LinkedHashSet<>();
        rows.forEach(row -> (row.slot() == 0 ? present : former).add(row.account()));
        return new PersonRows(rows.get(0).person(), new Person(present, former));
    }

    /** Puts the accounts of {@code some} under this person; those left first, for whoever comes next takes their slot. */
    void keep(Handle handle, Person some) {
        some.former().forEach(account -> put(handle, account, account.id()));
        some.present().forEach(account -> put(handle, account, 0));
    }

    private void put(Handle handle, PlatformAccount account, long slot) {
        if (execute(handle, CHANGE, account, slot) == 0) {
            execute(handle, ADD, account, slot);
        }
    }

    private int execute(Handle handle, String sql, PlatformAccount account, long slot) {
        return Database.execute(
                handle,
                sql,
                columns -> columns.account(account).text("person", id).whole("slot", slot));
    }
}
