package dev.gatehouse.store;

import dev.gatehouse.buyer.LinkRows;
import dev.gatehouse.buyer.LinkRowsContract;
import dev.gatehouse.inbox.EventRows;
import dev.gatehouse.inbox.EventRowsContract;
import dev.gatehouse.notice.ListenerRows;
import dev.gatehouse.notice.NoticeRows;
import dev.gatehouse.notice.NoticeRowsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every contract of the store; whoever extends it brings the kind of database. A new table gets its class here, once. */
abstract class EveryTable {

    /** The address of an empty database. */
    abstract String url();

    @Nested
    class Memberships extends MembershipTableContract {
        Memberships() {
            super(EveryTable.this::url);
        }
    }

    @Nested
    class Grants extends GrantTableContract {
        Grants() {
            super(EveryTable.this::url);
        }
    }

    @Nested
    class Events extends EventRowsContract {
        @RegisterExtension
        final FreshDatabase fresh = new FreshDatabase(EveryTable.this::url);

        @Override
        protected EventRows rows() {
            return new EventTable(fresh.get());
        }
    }

    @Nested
    class Links extends LinkRowsContract {
        @RegisterExtension
        final FreshDatabase fresh = new FreshDatabase(EveryTable.this::url);

        @Override
        protected LinkRows rows() {
            return new LinkTable(fresh.get());
        }
    }

    @Nested
    class Notices extends NoticeRowsContract {
        @RegisterExtension
        final FreshDatabase fresh = new FreshDatabase(EveryTable.this::url);

        @Override
        protected NoticeRows rows() {
            return new NoticeTable(fresh.get());
        }

        @Override
        protected ListenerRows listeners() {
            return new ListenerTable(fresh.get());
        }
    }

    @Nested
    class Archive extends EventArchiveContract {
        Archive() {
            super(EveryTable.this::url);
        }
    }

    @Nested
    class Audit extends AuditTableContract {
        Audit() {
            super(EveryTable.this::url);
        }
    }

    @Nested
    class Brakes extends BrakeTableContract {
        Brakes() {
            super(EveryTable.this::url);
        }
    }

    @Nested
    class Places extends PlaceTableContract {
        Places() {
            super(EveryTable.this::url);
        }
    }

    @Nested
    class Memories extends MemoryTablesContract {
        Memories() {
            super(EveryTable.this::url);
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        Transactions() {
            super(EveryTable.this::url);
        }
    }
}
