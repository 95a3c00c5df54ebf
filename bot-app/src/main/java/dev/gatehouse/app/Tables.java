package dev.gatehouse.app;

import dev.gatehouse.reconcile.Rows;
import dev.gatehouse.store.AuditTable;
import dev.gatehouse.store.BrakeTable;
import dev.gatehouse.store.ChatLinkTable;
import dev.gatehouse.store.ChatOwnerTable;
import dev.gatehouse.store.ClaimTable;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.EndpointTable;
import dev.gatehouse.store.EventArchiveTable;
import dev.gatehouse.store.EventTable;
import dev.gatehouse.store.ExceptionTable;
import dev.gatehouse.store.FeedTable;
import dev.gatehouse.store.GateTable;
import dev.gatehouse.store.GiftTable;
import dev.gatehouse.store.GrantTable;
import dev.gatehouse.store.HandoffTable;
import dev.gatehouse.store.JoinRequestTable;
import dev.gatehouse.store.LinkTable;
import dev.gatehouse.store.ListenerTable;
import dev.gatehouse.store.MembershipTable;
import dev.gatehouse.store.MovedChatTable;
import dev.gatehouse.store.NoticeTable;
import dev.gatehouse.store.OpenLinkTable;
import dev.gatehouse.store.OpeningTable;
import dev.gatehouse.store.PassTable;
import dev.gatehouse.store.PlaceTable;
import dev.gatehouse.store.PrivacyTable;
import dev.gatehouse.store.SeenMemberTable;
import dev.gatehouse.store.SupportTable;
import dev.gatehouse.store.TakeBackTable;
import dev.gatehouse.store.TelegramUpdateTable;
import dev.gatehouse.store.WishTable;
import dev.gatehouse.store.WorkspaceTable;

/** Every table of the database. */
record Tables(
        WorkspaceTable workspace,
        MembershipTable memberships,
        GrantTable grants,
        ExceptionTable exceptions,
        Hands hands,
        LinkTable links,
        HandoffTable handoffs,
        EventTable events,
        EventArchiveTable archive,
        FeedTable feed,
        AuditTable audit,
        NoticeTable notices,
        ListenerTable listeners,
        CareTables care,
        TelegramTables telegram) {

    /** What humans must decide, and decided. */
    record Hands(
            BrakeTable brake,
            GateTable gates,
            PassTable passes,
            GiftTable gifts,
            EndpointTable endpoints,
            PlaceTable places,
            WishTable wishes,
            OpeningTable openings,
            TakeBackTable takeBacks) {}

    /** What people asked about what they bought. */
    record CareTables(ClaimTable claims, SupportTable support, PrivacyTable privacy) {}

    /** What only Telegram needs kept. */
    record TelegramTables(
            JoinRequestTable requests,
            TelegramUpdateTable updates,
            ChatLinkTable links,
            OpenLinkTable openLinks,
            MovedChatTable moved,
            SeenMemberTable seen,
            ChatOwnerTable owners) {}

    static Tables of(Database database) {
        return new Tables(
                new WorkspaceTable(database),
                new MembershipTable(database),
                new GrantTable(database),
                new ExceptionTable(database),
                new Hands(
                        new BrakeTable(database),
                        new GateTable(database),
                        new PassTable(database),
                        new GiftTable(database),
                        new EndpointTable(database),
                        new PlaceTable(database),
                        new WishTable(database),
                        new OpeningTable(database),
                        new TakeBackTable(database)),
                new LinkTable(database),
                new HandoffTable(database),
                new EventTable(database),
                new EventArchiveTable(database),
                new FeedTable(database),
                new AuditTable(database),
                new NoticeTable(database),
                new ListenerTable(database),
                new CareTables(new ClaimTable(database), new SupportTable(database), new PrivacyTable(database)),
                new TelegramTables(
                        new JoinRequestTable(database),
                        new TelegramUpdateTable(database),
                        new ChatLinkTable(database),
                        new OpenLinkTable(database),
                        new MovedChatTable(database),
                        new SeenMemberTable(database),
                        new ChatOwnerTable(database)));
    }

    Rows rows() {
        return new Rows(memberships, grants, exceptions, hands.brake(), links);
    }
}
