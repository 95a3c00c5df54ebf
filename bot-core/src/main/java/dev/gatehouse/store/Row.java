package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/** One row of an answer, read in the words of the house. */
record Row(ResultSet columns) {

    PlatformAccount account() throws SQLException {
        return new PlatformAccount(Platform.valueOf(text("platform")), columns.getLong("account_id"));
    }

    Place place() throws SQLException {
        return new Place(Platform.valueOf(text("platform")), columns.getLong("place_id"));
    }

    GateId gate() throws SQLException {
        return new GateId(text("gate"));
    }

    ProductId product() throws SQLException {
        return new ProductId(text("product_id"));
    }

    String text(String column) throws SQLException {
        return Objects.requireNonNull(columns.getString(column), column);
    }

    Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(columns.getString(column));
    }

    byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(columns.getBytes(column), column);
    }

    Instant moment(String column) throws SQLException {
        return maybeMoment(column).orElseThrow(() -> new SQLException("No moment in " + column));
    }

    Optional<Instant> maybeMoment(String column) throws SQLException {
        return Optional.ofNullable(Moments.fromRow(columns.getObject(column, OffsetDateTime.class)));
    }

    long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    Optional<Long> maybeNumber(String column) throws SQLException {
        long number = columns.getLong(column);
        return columns.wasNull() ? Optional.empty() : Optional.of(number);
    }

    int whole(String column) throws SQLException {
        return columns.getInt(column);
    }

    boolean flag(String column) throws SQLException {
        return columns.getBoolean(column);
    }
}
