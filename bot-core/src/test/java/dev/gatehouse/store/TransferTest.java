package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.UpdateRows.StoredUpdate;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.membership.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From H2 to PostgreSQL, row by row. */
class TransferTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 700_000_000_000_000_001L);
    private static final GateId VIP = new GateId("aaaaaaaaaaaa");
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
            """;

    private final Database source = Database.open("jdbc:h2:mem:" + UUID.randomUUID());
    private final Database target = Database.open(Postgres.newDatabase());
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void fill() {
        new WorkspaceTable(source).accept(new Workspace("u", true, 60));
        new MembershipTable(source)
                .remember(
                        new Membership(
                                new MembershipId("m"),
                                new ProductId("p"),
                                ALICE,
                                "ACTIVE",
                                new Period(Optional.empty(), Optional.of(Instant.MAX), Optional.of(NOON)),
                                Optional.empty(),
                                Optional.of("created_at: soon")),
                        Instant.MIN);
        new EventTable(source)
                .storeAll(IntStream.range(0, 2_500)
                        .mapToObj(each -> new RawEvent(
                                "e-" + each,
                                "t",
                                new byte[] {0, (byte) each, -1},
                                NOON,
                                Optional.empty(),
                                true,
                                Optional.empty()))
                        .toList());
        new AuditTable(source).add(Entry.of(NOON, Entry.Kind.COMMAND, ALICE, "typed /buy \uD83D\uDE00"));
        new ExceptionTable(source)
                .add(new HandException(
                        HandException.Kind.ALLOW,
                        ALICE,
                        VIP,
                        "discord:1",
                        "a guest",
                        Optional.empty(),
                        Optional.empty()));
        new NoticeTable(source).tell(ALICE, VIP, "access", "ACTIVE", NOON);
        new TelegramUpdateTable(source).store(List.of(new StoredUpdate(1L << 40, new byte[] {1}, NOON)));
        new MovedChatTable(source).moved(-1, -1001234567890L);
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    @Test
    void every_row_arrives_as_it_was_and_the_counting_goes_on() {
        long moved = transfer().run();

        assertThat(moved).isEqualTo(2_507);
        for (String table : tables()) {
            assertThat(rows(target, table)).as(table).containsExactlyInAnyOrderElementsOf(rows(source, table));
        }
        new AuditTable(target).add(Entry.of(NOON, Entry.Kind.COMMAND, ALICE, "typed /status"));
        assertThat(new AuditTable(target).since(1, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(2));
        assertThat(told).contains("webhook_event: 2500", "audit: 1");
    }

    @Test
    void a_target_that_holds_anything_is_refused_and_left_alone() {
        new MovedChatTable(target).moved(5, 6);

        assertRefused("MIGRATE_TARGET_NOT_EMPTY");

        assertThat(rows(target, "webhook_event")).isEmpty();
        assertThat(new MovedChatTable(target).all()).hasSize(1);
    }

    @Test
    void a_move_that_fails_half_way_leaves_nothing_and_can_be_begun_again() {
        target.write(handle -> handle.execute("ALTER TABLE webhook_event ADD CONSTRAINT small CHECK (id <> 'e-2400')"));

        assertRefused("MIGRATE_FAILED");

        assertThat(tables()).allSatisfy(table -> assertThat(rows(target, table)).isEmpty());
        target.write(handle -> handle.execute("ALTER TABLE webhook_event DROP CONSTRAINT small"));
        assertThat(transfer().run()).isEqualTo(2_507);
    }

    private Transfer transfer() {
        return new Transfer(source, target, told::add);
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> transfer().run())
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private List<String> tables() {
        return source.read(
                handle -> handle.createQuery(TABLES).mapTo(String.class).list());
    }

    private static List<List<String>> rows(Database database, String table) {
        return database.read(handle -> handle.createQuery("SELECT * FROM \"" + table + "\"")
                .map((columns, context) -> row(columns))
                .list());
    }

    private static List<String> row(ResultSet columns) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns.getMetaData().getColumnCount(); column++) {
            row.add(plain(columns, column));
        }
        return row;
    }

    /** The drivers give the same value in different classes, and PostgreSQL's by itself in another calendar. */
    private static String plain(ResultSet columns, int column) throws SQLException {
        return switch (columns.getMetaData().getColumnType(column)) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                String.valueOf(columns.getObject(column, OffsetDateTime.class));
            case Types.BINARY, Types.VARBINARY -> HexFormat.of().formatHex(columns.getBytes(column));
            default -> String.valueOf(columns.getObject(column));
        };
    }
}
