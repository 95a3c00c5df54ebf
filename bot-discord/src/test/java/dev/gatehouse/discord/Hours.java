package dev.gatehouse.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** What is put off to a later time, which comes when a test says so. */
public final class Hours implements Function<Duration, Executor> {
    private record Task(Duration after, Runnable work) {}

    private final List<Task> waiting = new ArrayList<>();

    @Override
    public Executor apply(Duration after) {
        return work -> {
            synchronized (waiting) {
                waiting.add(new Task(after, work));
            }
        };
    }

    /** Whatever was put off by no more than this is done now. */
    public void pass(Duration time) {
        List<Task> due;
        synchronized (waiting) {
            due = waiting.stream()
                    .filter(task -> task.after().compareTo(time) <= 0)
                    .toList();
            waiting.removeAll(due);
        }
        due.forEach(task -> task.work().run());
    }
}
