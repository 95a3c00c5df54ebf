package dev.gatehouse.sandbox.hilt;

/** One merchant's data in one mode. Whatever reads, decides and writes holds its monitor meanwhile. */
record Workspace(
        boolean live,
        String ownerId,
        Products products,
        Ledger<Handoff> handoffs,
        Ledger<Payment> payments,
        MembershipRows memberships,
        MembershipDiary diary,
        Ledger<Receipt> receipts,
        Ledger<HiltEvent> events,
        Ledger<Ticket> tickets) {
    static Workspace empty(boolean live, String ownerId) {
        return new Workspace(
                live,
                ownerId,
                new Products(),
                new Ledger<>(),
                new Ledger<>(),
                new MembershipRows(),
                new MembershipDiary(),
                new Ledger<>(),
                new Ledger<>(),
                new Ledger<>());
    }
}
