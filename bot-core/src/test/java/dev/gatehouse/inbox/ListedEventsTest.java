package dev.gatehouse.inbox;

class ListedEventsTest extends EventRowsContract {
    private final ListedEvents rows = new ListedEvents();

    @Override
    protected EventRows rows() {
        return rows;
    }
}
