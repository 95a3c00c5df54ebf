package dev.gatehouse.discord;

import java.util.concurrent.ThreadFactory;

/** Threads that carry their purpose in their name and never keep the process alive. */
final class Threads {
    private Threads() {}

    static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
