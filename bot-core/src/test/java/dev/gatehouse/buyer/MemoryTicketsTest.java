package dev.gatehouse.buyer;

class MemoryTicketsTest extends SupportRowsContract {
    private final MemoryTickets tickets = new MemoryTickets();

    @Override
    protected SupportRows rows() {
        return tickets;
    }
}
