package dev.gatehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Wish;
import dev.gatehouse.admin.WishRows;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What waits behind what admins were shown; what was given is kept as a query string. */
public final class WishTable implements WishRows {
    private static final String ADD = """
            INSERT INTO wish (token, platform, place_id, account_id, deed, given, question, shown_at)
            VALUES (:token, :platform, :place_id, :account_id, :deed, :given, :question, :shown_at)
            """;
    private static final String FIND = """
            SELECT * FROM wish WHERE token = :token
            """;
    private static final String FORGET = """
            DELETE FROM wish WHERE shown_at < :at
            """;

    private final Database database;

    public WishTable(Database database) {
        this.database = database;
    }

    @Override
    public void add(Waiting waiting) {
        database.update(
                ADD,
                columns -> columns.place(waiting.place())
                        .text("token", waiting.token())
                        .maybeNumber("account_id", waiting.of().map(PlatformAccount::id))
                        .text("deed", waiting.wish().deed().name())
                        .text("given", written(waiting.wish().given()))
                        .text("question", waiting.question())
                        .moment("shown_at", waiting.at()));
    }

    @Override
    public Optional<Waiting> find(String token) {
        return database.find(FIND, columns -> columns.text("token", token), WishTable::read);
    }

    @Override
    public void forgetBefore(Instant when) {
        database.update(FORGET, columns -> columns.moment("at", when));
    }

    private static Waiting read(Row row) throws SQLException {
        Place place = row.place();
        return new Waiting(
                row.text("token"),
                place,
                row.maybeNumber("account_id").map(id -> new PlatformAccount(place.platform(), id)),
                Wish.to(Deed.valueOf(row.text("deed")), given(row.text("given"))),
                row.text("question"),
                row.moment("shown_at"));
    }

    private static String written(Map<String, String> given) {
        return given.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), UTF_8) + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> given(String written) {
        Map<String, String> given = new TreeMap<>();
        for (String pair : written.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return given;
    }
}
