package dev.gatehouse.store;

import java.sql.SQLException;

/** Makes a value of the house from a row. */
@FunctionalInterface
interface Reading<T> {
    T read(Row row) throws SQLException;
}
