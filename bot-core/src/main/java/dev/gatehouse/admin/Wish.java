package dev.gatehouse.admin;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an admin wants, as far as it is said: a deed and what was given for it. A button, a menu and a form are wishes
 * that wait for a press, a pick or an answer; so everything an admin was shown survives a restart.
 *
 * @param given by the names of options, such as {@code gate}, {@code product}, {@code account}; several values of one
 *     name are parted by commas
 */
public record Wish(Deed deed, SortedMap<String, String> given) {

    public Wish {
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }

    public static Wish to(Deed deed) {
        return new Wish(deed, new TreeMap<>());
    }

    public static Wish to(Deed deed, Map<String, String> given) {
        return new Wish(deed, new TreeMap<>(given));
    }

    public Wish with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(given);
        more.put(name, value);
        return new Wish(deed, more);
    }

    public Wish without(String name) {
        SortedMap<String, String> less = new TreeMap<>(given);
        less.remove(name);
        return new Wish(deed, less);
    }

    /** What was given under a name; blank is nothing. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public boolean has(String name) {
        return get(name).isPresent();
    }
}
