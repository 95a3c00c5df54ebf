package dev.gatehouse.membership;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that the key's workspace is the one this database belongs to; the first one ever met is adopted. A key never
 * changes its workspace, so one answer is enough for the life of the process; only one that holds every door is asked for
 * again, since Hilt may have been wrong.
 *
 * <p>Some keys may not ask whose they are. Where the database has never known a workspace such a key is used all the
 * same, but that somebody has no membership at all is then not believed; where it has, the key was changed, and nothing
 * is taken away on its word. Granting never waits for this check.
 */
public final class WorkspaceCheck {
    private static final String CAUSE = "workspace";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration WITHOUT_PERMISSION = Duration.ofHours(1);

    private final HiltReads hilt;
    private final WorkspaceRows rows;
    private final Logbook logbook;
    private final LongSupplier nanoTime;
    private volatile boolean foreign;
    private @Nullable Workspace asked;
    private Standing standing = new Standing.Unverified("Hilt was not asked yet", false);
    private Duration pause = Duration.ZERO;
    private long pausedAt;

    public WorkspaceCheck(HiltReads hilt, WorkspaceRows rows, Logbook logbook, LongSupplier nanoTime) {
        this.hilt = hilt;
        this.rows = rows;
        this.logbook = logbook;
        this.nanoTime = nanoTime;
        this.pausedAt = nanoTime.getAsLong();
    }

    /** Asks Hilt if that has not succeeded yet and the last try is long enough ago. */
    public synchronized Standing standing(Urgency urgency) {
        if (standing instanceof Standing.Ours) {
            return standing;
        }
        boolean due = nanoTime.getAsLong() - pausedAt >= pause.toNanos();
        Workspace before = asked;
        if (before != null) {
            standing = compare(before);
            if (standing instanceof Standing.Foreign && due) {
                asked = askedAgain(before, urgency);
                standing = compare(asked);
            }
        } else if (due) {
            standing = ask(urgency);
        }
        return standing;
    }

    /**
     * A human says that the present key's workspace is meant from now on. Empty when Hilt has not said yet which one that
     * is.
     */
    public synchronized Optional<Workspace> accept() {
        standing(Urgency.BUYER);
        if (asked != null) {
            rows.accept(asked);
            standing = compare(asked);
        }
        return Optional.ofNullable(asked);
    }

    /** As far as is known without asking. */
    boolean isForeign() {
        return foreign;
    }

    private Standing ask(Urgency urgency) {
        Reply<Workspace> reply = hilt.workspace(urgency);
        pausedAt = nanoTime.getAsLong();
        if (reply instanceof Reply.Said<Workspace> said) {
            asked = said.value();
            pause = LONGEST_PAUSE;
            return compare(said.value());
        }
        if (reply instanceof Reply.Silent<Workspace> silent) {
            pause = min(pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2), LONGEST_PAUSE);
            return new Standing.Unverified(
                    "whose key this is cannot be verified now: " + silent.why(), silent.alarming());
        }
        pause = WITHOUT_PERMISSION;
        return withoutPermission(((Reply.Absent<Workspace>) reply).why());
    }

    /** What Hilt says now, or said before when it does not answer. */
    private Workspace askedAgain(Workspace before, Urgency urgency) {
        Reply<Workspace> reply = hilt.workspace(urgency);
        pausedAt = nanoTime.getAsLong();
        return reply instanceof Reply.Said<Workspace> said ? said.value() : before;
    }

    private Standing withoutPermission(String why) {
        if (rows.find().isEmpty()) {
            return new Standing.Unknowable("the key may not ask whose it is: " + why);
        }
        String sentence = "The Hilt key may not ask whose it is, so nothing is taken away on its word.";
        logbook.alarms()
                .raise(CAUSE, new Refusal("WORKSPACE_UNVERIFIED", sentence, "Use a key with the permission \"read\"."));
        return new Standing.Unverified("the key may not ask whose it is: " + why, true);
    }

    private Standing compare(Workspace now) {
        Optional<Workspace> before = rows.find();
        if (before.isEmpty()) {
            rows.accept(now);
        } else if (!before.get().isSameAs(now)) {
            foreign = true;
            return changed(before.get(), now);
        }
        foreign = false;
        logbook.alarms().clear(CAUSE);
        return new Standing.Ours();
    }

    private Standing changed(Workspace before, Workspace now) {
        String why = "the key belongs to " + inWords(now) + ", this database to " + inWords(before);
        String sentence = "Every door is held: " + why + ".";
        String next = "Put the right key back, or run ./gatehouse workspace accept.";
        logbook.alarms().raise(CAUSE, new Refusal("WORKSPACE_CHANGED", sentence, next));
        return new Standing.Foreign(why);
    }

    private static String inWords(Workspace workspace) {
        return "workspace " + workspace.userId() + (workspace.sandbox() ? " (sandbox)" : " (live)");
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
