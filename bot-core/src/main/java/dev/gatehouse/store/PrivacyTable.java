package dev.gatehouse.store;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.PrivacyRows;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Everything kept of one account, table by table. The names of tables come from here alone. */
public final class PrivacyTable implements PrivacyRows {
    /** Nothing rests on these. */
    private static final List<String> LOOSE = List.of(
            "asked_person",
            "claim",
            "handoff",
            "join_request",
            "link_attempt",
            "link_code",
            "listener",
            "notice",
            "notice_due",
            "opening_guest",
            "ticket");

    /** What a door rests on while somebody paid for it. */
    private static final List<String> OF_DOORS = List.of("membership", "grant_record");

    /** What humans decided, and whose accounts they are: a block must outlive the wish to be forgotten. */
    private static final List<String> KEPT =
            List.of("account_link", "assignment", "exception", "guest_pass_use", "audit");

    private final Database database;

    public PrivacyTable(Database database) {
        this.database = database;
    }

    @Override
    public List<String> export(PlatformAccount account) {
        return database.read(handle -> Stream.of(LOOSE, OF_DOORS, KEPT)
                .flatMap(List::stream)
                .flatMap(table -> rows(handle, table, account))
                .toList());
    }

    private static Stream<String> rows(Handle handle, String table, PlatformAccount account) {
        return handle
                .createQuery("SELECT * FROM " + table + " WHERE platform = :platform AND account_id = :account_id")
                .bind("platform", account.platform().name())
                .bind("account_id", account.id())
                .mapToMap()
                .list()
                .stream()
                .map(row -> table + ": "
                        + new TreeMap<>(row)
                                .entrySet().stream()
                                        .filter(each -> each.getValue() != null)
                                        .filter(each -> !List.of("platform", "account_id")
                                                .contains(each.getKey()))
                                        .map(each -> each.getKey() + "=" + each.getValue())
                                        .collect(Collectors.joining(", ")));
    }

    @Override
    public int erase(PlatformAccount account, boolean also) {
        return database.write(handle -> Stream.concat(LOOSE.stream(), also ? OF_DOORS.stream() : Stream.of())
                .mapToInt(table -> handle.createUpdate(
                                "DELETE FROM " + table + " WHERE platform = :platform AND account_id = :account_id")
                        .bind("platform", account.platform().name())
                        .bind("account_id", account.id())
                        .execute())
                .sum());
    }
}
