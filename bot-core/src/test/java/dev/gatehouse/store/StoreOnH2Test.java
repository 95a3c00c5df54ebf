package dev.gatehouse.store;

import java.util.UUID;

/** Every contract of the store, on H2. */
class StoreOnH2Test extends EveryTable {
    @Override
    String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }
}
