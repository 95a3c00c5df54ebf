package dev.gatehouse.store;

/** Every contract of the store, on PostgreSQL. */
class StoreOnPostgresTest extends EveryTable {
    @Override
    String url() {
        return Postgres.emptyDatabase();
    }
}
