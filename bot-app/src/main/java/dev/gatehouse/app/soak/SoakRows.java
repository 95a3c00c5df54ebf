package dev.gatehouse.app.soak;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.notice.Notices;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.EventTable;
import dev.gatehouse.store.GrantTable;
import dev.gatehouse.store.NoticeTable;
import dev.gatehouse.store.WorkspaceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The database of a node that is killed, and what is in it while the node lies dead. */
record SoakRows(String url, Path h2File) {
    static final String H2 = "h2";

    static SoakRows of(String database, Path folder) {
        Path file = folder.resolve("data/gatehouse.mv.db");
        String url = database.equals(H2) ? "jdbc:h2:file:" + folder.resolve("data/gatehouse") : database;
        return new SoakRows(url, file);
    }

    String kind() {
        return url.startsWith("jdbc:h2:") ? H2 : "postgresql";
    }

    /** Whether a node lived here before: it knew another workspace, and would rightly hold every door of this one. */
    boolean areUsed() {
        try (Database database = Database.open(url)) {
            return new WorkspaceTable(database).find().isPresent();
        }
    }

    /**
     * What a kill left.
     *
     * @param events those of the ids asked for that are stored
     * @param inside accounts noted as let in
     * @param guestTold it is noted that the one on Telegram was told of the way in
     */
    record Left(Set<String> events, Set<Long> inside, boolean guestTold) {}

    /** Of an H2 file a copy is looked at: the file is the next node's to repair. */
    Left left(Collection<String> events, List<Long> accounts, long guest) throws IOException {
        if (!kind().equals(H2)) {
            return left(url, events, accounts, guest);
        }
        Path copy = Files.createTempDirectory("gatehouse-killed");
        try {
            Files.copy(h2File, copy.resolve("copy.mv.db"));
            return left("jdbc:h2:file:" + copy.resolve("copy"), events, accounts, guest);
        } finally {
            delete(copy);
        }
    }

    private static Left left(String url, Collection<String> events, List<Long> accounts, long guest) {
        try (Database database = Database.open(url)) {
            GrantTable grants = new GrantTable(database);
            Set<Long> inside = accounts.stream()
                    .filter(id -> grants.of(new PlatformAccount(Platform.DISCORD, id)).stream()
                            .anyMatch(grant -> grant.isDone(Grant.Want.INSIDE)))
                    .collect(Collectors.toSet());
            return new Left(new EventTable(database).stored(events), inside, isTold(database, grants, guest));
        }
    }

    private static boolean isTold(Database database, GrantTable grants, long guest) {
        PlatformAccount account = new PlatformAccount(Platform.TELEGRAM, guest);
        NoticeTable notices = new NoticeTable(database);
        return grants.of(account).stream()
                .anyMatch(grant ->
                        notices.told(account, grant.gate(), Notices.SUBJECT).isPresent());
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
