package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlStatement;

/** The named values of a statement, given in the words of the house. */
record Columns<S extends SqlStatement<S>>(S statement) {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

    static <S extends SqlStatement<S>> Columns<S> of(S statement) {
        return new Columns<>(statement);
    }

    Columns<S> account(PlatformAccount account) {
        statement.bind("platform", account.platform().name()).bind("account_id", account.id());
        return this;
    }

    Columns<S> place(Place place) {
        statement.bind("platform", place.platform().name()).bind("place_id", place.id());
        return this;
    }

    Columns<S> gate(GateId gate) {
        return text("gate", gate.value());
    }

    Columns<S> product(ProductId product) {
        return text("product_id", product.value());
    }

    Columns<S> text(String column, String value) {
        statement.bind(column, storable(value));
        return this;
    }

    /** For people only: cut to what the column holds. */
    Columns<S> words(String column, String value, int limit) {
        return text(column, value.length() <= limit ? value : value.substring(0, limit));
    }

    Columns<S> maybeText(String column, Optional<String> value) {
        statement.bindByType(column, value.map(Columns::storable).orElse(null), String.class);
        return this;
    }

    /** PostgreSQL refuses the character zero and half a character for ever; whatever Hilt or a person writes is kept. */
    private static String storable(String value) {
        return UNSTORABLE.matcher(value).replaceAll("\uFFFD");
    }

    Columns<S> bytes(String column, byte[] value) {
        statement.bind(column, value);
        return this;
    }

    Columns<S> moment(String column, Instant value) {
        statement.bind(column, Moments.toRow(value));
        return this;
    }

    Columns<S> maybeMoment(String column, Optional<Instant> value) {
        statement.bindByType(column, value.map(Moments::toRow).orElse(null), OffsetDateTime.class);
        return this;
    }

    Columns<S> whole(String column, long value) {
        statement.bind(column, value);
        return this;
    }

    Columns<S> maybeNumber(String column, Optional<Long> value) {
        statement.bindByType(column, value.orElse(null), Long.class);
        return this;
    }

    Columns<S> flag(String column, boolean value) {
        statement.bind(column, value);
        return this;
    }
}
