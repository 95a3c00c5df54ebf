package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A server with one role per gate: who is a member, who has the role, and what was asked of it. */
final class FakeDoor implements Door {
    record Key(PlatformAccount account, Gate gate) {}

    private final Platform platform;
    private final Set<PlatformAccount> members = new HashSet<>();
    private final Set<Key> inside = new HashSet<>();
    private final Set<Key> barred = new HashSet<>();
    private final Set<PlatformAccount> knocking = new HashSet<>();
    private final Set<PlatformAccount> immune = new HashSet<>();
    private final Deque<Supplier<Outcome>> answers = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private int unseen;
    private Optional<Refusal> visible = Optional.empty();
    private Consumer<Key> onGrant = key -> {};
    private Consumer<Key> onRevoke = key -> {};
    private Consumer<Key> onTaken = key -> {};

    FakeDoor(Platform platform) {
        this.platform = platform;
    }

    void join(PlatformAccount account) {
        members.add(account);
    }

    void knock(PlatformAccount account) {
        knocking.add(account);
    }

    void leave(PlatformAccount account) {
        members.remove(account);
        inside.removeIf(key -> key.account().equals(account));
    }

    void give(PlatformAccount account, Gate gate) {
        inside.add(new Key(account, gate));
    }

    void take(PlatformAccount account, Gate gate) {
        inside.remove(new Key(account, gate));
    }

    void bar(PlatformAccount account, Gate gate) {
        barred.add(new Key(account, gate));
    }

    void crown(PlatformAccount account) {
        immune.add(account);
    }

    /** The next act is answered so, without effect. */
    void answerNext(Outcome outcome) {
        answers.add(() -> outcome);
    }

    /** The same, and while the answer is on its way something happens. */
    void answerNext(Outcome outcome, Runnable meanwhile) {
        answers.add(() -> {
            meanwhile.run();
            return outcome;
        });
    }

    /** The next act that reaches the platform goes so. */
    void trouble(Trouble next) {
        troubles.add(next);
    }

    void mend() {
        troubles.clear();
        visible = Optional.empty();
        unseen = 0;
    }

    /** Whoever looks at the door sees that this keeps it shut. */
    void showBroken(Refusal refusal) {
        visible = Optional.of(refusal);
    }

    /** The next looks at the platform tell nothing. */
    void hide(int looks) {
        unseen = looks;
    }

    void onGrant(Consumer<Key> check) {
        onGrant = check;
    }

    /** Before anything is taken, whether it comes through or not. */
    void onRevoke(Consumer<Key> check) {
        onRevoke = check;
    }

    /** After something was taken and the caller knows it. */
    void onTaken(Consumer<Key> heard) {
        onTaken = heard;
    }

    boolean isMember(PlatformAccount account) {
        return members.contains(account);
    }

    boolean isInside(PlatformAccount account, Gate gate) {
        return inside.contains(new Key(account, gate));
    }

    List<String> calls() {
        return calls;
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public Presence retrievePresence(PlatformAccount account, Gate gate, Urgency urgency) {
        calls.add("look " + account);
        Key key = new Key(account, gate);
        if (unseen > 0) {
            unseen--;
            return Presence.UNKNOWN;
        }
        if (immune.contains(account)) {
            return Presence.IMMUNE;
        }
        if (barred.contains(key)) {
            return Presence.BARRED;
        }
        if (inside.contains(key)) {
            return Presence.INSIDE;
        }
        return knocking.contains(account) ? Presence.KNOCKING : Presence.OUTSIDE;
    }

    @Override
    public Outcome grant(PlatformAccount account, Gate gate, Urgency urgency, String reason) {
        calls.add("grant " + account);
        if (!answers.isEmpty()) {
            return answers.remove().get();
        }
        Key key = new Key(account, gate);
        if (barred.contains(key)) {
            return Outcome.NeedsHuman.aboutPerson(new Refusal("BANNED_BY_HUMAN", "Banned.", "Lift the ban."));
        }
        if (!members.contains(account) && !knocking.remove(account)) {
            return new Outcome.Awaits("NOT_IN_SERVER", "not in the server");
        }
        onGrant.accept(key);
        return act(() -> inside.add(key), "role given");
    }

    private Outcome act(Runnable effect, String words) {
        Trouble trouble = troubles.isEmpty() ? null : troubles.remove();
        if (trouble == Trouble.DIES_BEFORE) {
            throw new Trouble.Crash();
        }
        if (trouble == Trouble.REFUSED) {
            return new Outcome.Later("AWAY", "the platform is away", Duration.ZERO);
        }
        effect.run();
        if (trouble == Trouble.DIES_AFTER) {
            throw new Trouble.Crash();
        }
        return trouble == Trouble.ANSWER_LOST
                ? new Outcome.Later("NO_ANSWER", "no answer in time", Duration.ZERO)
                : new Outcome.Done(words);
    }

    @Override
    public Outcome revoke(PlatformAccount account, Gate gate, Urgency urgency, String reason) {
        calls.add("revoke " + account);
        if (!answers.isEmpty()) {
            return answers.remove().get();
        }
        Key key = new Key(account, gate);
        onRevoke.accept(key);
        Outcome outcome = act(() -> inside.remove(key), "role taken");
        if (outcome instanceof Outcome.Done) {
            onTaken.accept(key);
        }
        return outcome;
    }

    @Override
    public Outcome withdraw(PlatformAccount account, Gate gate) {
        return new Outcome.Done("nothing to withdraw");
    }

    @Override
    public Optional<Refusal> preflight(PlatformAccount account, Gate gate) {
        return visible;
    }

    @Override
    public Optional<String> title(Gate gate) {
        return Optional.of("VIP in The Club");
    }

    @Override
    public Optional<URI> wayIn(PlatformAccount account, Gate gate) {
        return Optional.empty();
    }
}
