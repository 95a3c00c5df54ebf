package dev.gatehouse.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every call a stand-in received, oldest first. */
public final class CallLog {
    private final List<Call> calls = new ArrayList<>();
    private long numbers;

    synchronized long nextNumber() {
        return ++numbers;
    }

    synchronized void add(Call call) {
        calls.add(call);
    }

    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    /** The newest {@code most} calls, oldest first. */
    public synchronized List<Call> newest(int most) {
        return List.copyOf(calls.subList(Math.max(0, calls.size() - most), calls.size()));
    }

    /** Calls whose method is {@code method} and whose whole path matches the regular expression {@code path}. */
    public List<Call> of(String method, String path) {
        Pattern pattern = Pattern.compile(path);
        return all().stream()
                .filter(call -> call.method().equals(method)
                        && pattern.matcher(call.path()).matches())
                .toList();
    }

    public synchronized void clear() {
        calls.clear();
    }
}
