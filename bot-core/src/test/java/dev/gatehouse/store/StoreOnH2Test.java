package dev.gatehouse.store;

import dev.gatehouse.inbox.EventRows;
import dev.gatehouse.inbox.EventRowsContract;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

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
    class Events extends EventRowsContract {
        @RegisterExtension
        final FreshDatabase fresh = new FreshDatabase(StoreOnH2Test::url);

        @Override
        protected EventRows rows() {
            return new EventTable(fresh.get());
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
