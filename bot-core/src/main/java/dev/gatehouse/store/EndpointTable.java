package dev.gatehouse.store;

import dev.gatehouse.admin.EndpointRows;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/** The endpoints registered at Hilt, each under the key it was asked for with. */
public final class EndpointTable implements EndpointRows {
    private static final String WANT = """
            INSERT INTO hilt_endpoint (idempotency_key, label, url, made_at)
            VALUES (:key, :label, :url, :made_at)
            """;
    private static final String REGISTERED = """
            UPDATE hilt_endpoint SET endpoint_id = :endpoint_id WHERE idempotency_key = :key
            """;
    private static final String FORGET = """
            DELETE FROM hilt_endpoint WHERE idempotency_key = :key
            """;
    private static final String ALL = """
            SELECT * FROM hilt_endpoint ORDER BY made_at DESC, idempotency_key
            """;

    private final Database database;

    public EndpointTable(Database database) {
        this.database = database;
    }

    @Override
    public void want(Endpoint endpoint) {
        database.writeDurably(handle -> Database.execute(
                handle,
                WANT,
                columns -> columns.text("key", endpoint.key())
                        .text("label", endpoint.label())
                        .text("url", endpoint.url().toString())
                        .moment("made_at", endpoint.madeAt())));
    }

    @Override
    public void registered(String key, String endpointId) {
        database.update(REGISTERED, columns -> columns.text("key", key).text("endpoint_id", endpointId));
    }

    @Override
    public void forget(String key) {
        database.update(FORGET, columns -> columns.text("key", key));
    }

    @Override
    public List<Endpoint> all() {
        return database.list(ALL, columns -> {}, EndpointTable::read);
    }

    private static Endpoint read(Row row) throws SQLException {
        return new Endpoint(
                row.text("idempotency_key"),
                row.text("label"),
                URI.create(row.text("url")),
                row.maybeText("endpoint_id"),
                row.moment("made_at"));
    }
}
