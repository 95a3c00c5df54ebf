package dev.gatehouse.buyer;

/** The fake the stories of this room are played with keeps what the table keeps. */
class MemoryLinksTest extends LinkRowsContract {
    private final MemoryLinks links = new MemoryLinks();

    @Override
    protected LinkRows rows() {
        return links;
    }
}
