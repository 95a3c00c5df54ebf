package dev.gatehouse.sandbox.hilt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows under their key, in the order they were first written. */
final class Ledger<T> {
    private final Map<String, T> rows = new LinkedHashMap<>();

    synchronized void put(String key, T row) {
        rows.put(key, row);
    }

    synchronized Optional<T> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    synchronized List<T> oldestFirst() {
        return new ArrayList<>(rows.values());
    }

    List<T> newestFirst() {
        List<T> all = oldestFirst();
        Collections.reverse(all);
        return all;
    }
}
