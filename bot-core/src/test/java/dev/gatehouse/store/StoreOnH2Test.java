package dev.gatehouse.store;

import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** Every contract of the store, on H2. */
class StoreOnH2Test {

    @Nested
    class Memberships extends MembershipTableContract {
        Memberships() {
            super(StoreOnH2Test::url);
        }
    }

    @Nested
    class Grants extends GrantTableContract {
        Grants() {
            super(StoreOnH2Test::url);
        }
    }

    @Nested
    class Events extends EventTableContract {
        Events() {
            super(StoreOnH2Test::url);
        }
    }

    @Nested
    class Audit extends AuditTableContract {
        Audit() {
            super(StoreOnH2Test::url);
        }
    }

    @Nested
    class Memories extends MemoryTablesContract {
        Memories() {
            super(StoreOnH2Test::url);
        }
    }

    private static String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }
}
