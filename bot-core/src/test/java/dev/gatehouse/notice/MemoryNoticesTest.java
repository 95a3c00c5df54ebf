package dev.gatehouse.notice;

/** The fake the stories of notices are played with keeps what the table keeps. */
class MemoryNoticesTest extends NoticeRowsContract {
    private final MemoryNotices notices = new MemoryNotices();

    @Override
    protected NoticeRows rows() {
        return notices;
    }

    @Override
    protected ListenerRows listeners() {
        return notices.listeners();
    }
}
