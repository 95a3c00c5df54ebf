package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gatehouse.sandbox.hilt.Membership.Term;
import dev.gatehouse.sandbox.hilt.Workspaces.Found;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a test can see of memberships and do to them behind the API's back. Unknown ids are refused. */
public final class Memberships {
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final Set<String> unlisted = ConcurrentHashMap.newKeySet();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    Memberships(Workspaces workspaces, InstantSource clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** The membership that the calendar changes next. */
    public Optional<Membership> nextToTurn() {
        return all().stream()
                .filter(each -> TermCalendar.nextTurn(each) != null)
                .min(Comparator.comparing(Memberships::turnsAt));
    }

    /** When the calendar changes it next: into grace or to its end; {@link Instant#MAX} when it has ended. */
    public static Instant turnsAt(Membership row) {
        return Objects.requireNonNullElse(TermCalendar.nextTurn(row), Instant.MAX);
    }

    public List<Membership> all() {
        return workspaces.all().stream()
                .flatMap(each -> each.memberships().all().stream())
                .toList();
    }

    /** The membership of {@code identity} (the bare value) for one product. */
    public Optional<Membership> of(String productId, String identity) {
        return all().stream()
                .filter(each -> each.productId().equals(productId)
                        && each.identity().value().equals(identity))
                .findFirst();
    }

    public Membership get(String id) {
        return found(id).it();
    }

    public String status(String id) {
        return get(id).status();
    }

    /** Any text; the calendar leaves alone what is neither active nor in grace. */
    public void setStatus(String id, String status) {
        change(id, (row, now) -> row.now(status, now));
    }

    /**
     * New dates. What reads as an instant moves the calendar; any other text is only answered. Grace that ends with the
     * period is none.
     */
    public void setDates(String id, String periodEnd, String graceEnd) {
        change(id, (row, now) -> {
            Membership ended = parsed(periodEnd)
                    .map(end ->
                            row.on(new Term(row.term().start(), end, row.term().graceEnd()), now))
                    .orElseGet(() -> row.showing("current_period_end_at", TextNode.valueOf(periodEnd), now));
            return parsed(graceEnd)
                    .map(end ->
                            ended.on(new Term(ended.term().start(), ended.term().end(), laterThanEnd(ended, end)), now))
                    .orElseGet(() -> ended.showing("grace_ends_at", TextNode.valueOf(graceEnd), now));
        });
    }

    /** Answers {@code field}, by its wire name, with this value until the next payment. */
    public void show(String id, String field, JsonNode value) {
        change(id, (row, now) -> row.showing(field, value, now));
    }

    /** Leaves it out of lists and lookups; reading it by its id still works. */
    public void forget(String id) {
        unlisted.add(get(id).id());
    }

    /** Reading it by its id answers 404; lists and lookups still have it. */
    public void lose(String id) {
        gone.add(get(id).id());
    }

    /** Undoes {@link #forget} and {@link #lose}. */
    public void restore(String id) {
        unlisted.remove(id);
        gone.remove(id);
    }

    boolean isListed(Membership row) {
        return !unlisted.contains(row.id());
    }

    boolean isGone(String id) {
        return gone.contains(id);
    }

    private void change(String id, BiFunction<Membership, Instant, Membership> how) {
        Found<Membership> found = found(id);
        synchronized (found.in()) {
            Instant now = clock.instant();
            found.in().memberships().put(how.apply(get(id), now), now);
        }
    }

    private Found<Membership> found(String id) {
        return workspaces
                .find(each -> each.memberships().find(id))
                .orElseThrow(() -> new IllegalArgumentException("No membership " + id));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notAnInstant) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant laterThanEnd(Membership row, Instant graceEnd) {
        return graceEnd.isAfter(row.term().end()) ? graceEnd : null;
    }
}
