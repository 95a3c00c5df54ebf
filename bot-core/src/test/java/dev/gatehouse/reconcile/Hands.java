package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.HandException.Kind;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.Members;
import dev.gatehouse.admin.NotDoneException;
import dev.gatehouse.admin.Order;
import dev.gatehouse.admin.Passes;
import dev.gatehouse.admin.Undo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** What admins decide by hand in a history, and what of it counts: told by what was said, never read from the rows. */
final class Hands {
    private static final Duration UNDONE_FOR = Duration.ofDays(7);

    private record Word(Kind kind, FakeDoor.Key key, Optional<Instant> end) {}

    private final Random random;
    private final House world;
    private final Consumer<String> say;
    private final List<Word> words = new ArrayList<>();
    private final Set<PlatformAccount> cleared = new HashSet<>();

    Hands(Random random, House world, Consumer<String> say) {
        this.random = random;
        this.world = world;
        this.say = say;
    }

    /** The strongest word that counts now. */
    Optional<Kind> counting(FakeDoor.Key key) {
        return words.stream()
                .filter(word -> word.key().equals(key))
                .filter(word -> word.end().map(world.botNow()::isBefore).orElse(true))
                .map(Word::kind)
                .max(Kind::compareTo);
    }

    boolean everSpoke(FakeDoor.Key key) {
        return words.stream().anyMatch(word -> word.key().equals(key));
    }

    /** An admin ended every word about the account, those included that Gatehouse wrote for a human's gift. */
    boolean everCleared(FakeDoor.Key key) {
        return cleared.contains(key.account());
    }

    void decide(PlatformAccount account) {
        Optional<Instant> end = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(world.botNow().plus(Duration.ofHours(1 + random.nextInt(200))));
        Order order = new Order(account, Optional.empty(), "olga", "a history", end);
        Members members = world.hand().members();
        try {
            switch (random.nextInt(7)) {
                case 0, 1 -> said(Kind.ALLOW, order, () -> members.allow(order));
                case 2 -> said(Kind.BLOCK, order, () -> members.block(order));
                case 3 -> said(Kind.EXEMPT, order, () -> members.exempt(order));
                case 4 -> clear(order);
                case 5 -> pass(order);
                default -> undo(order);
            }
        } catch (NotDoneException refused) {
            say.accept(account + ": " + refused.getMessage());
        }
    }

    private void said(Kind kind, Order order, Runnable act) {
        act.run();
        say.accept(order.account() + " " + kind + " until " + order.until());
        gatesOf(order.account()).forEach(gate -> words.add(new Word(kind, key(order, gate), order.until())));
    }

    private void clear(Order order) {
        world.hand().members().clear(order);
        cleared.add(order.account());
        say.accept(order.account() + ": every word is ended");
        words.replaceAll(word -> word.key().account().equals(order.account()) ? ended(word) : word);
    }

    /** A guest pass for one gate, used at once. */
    private void pass(Order order) {
        List<Gate> gates = gatesOf(order.account());
        Gate gate = gates.get(random.nextInt(gates.size()));
        Instant end = world.botNow().plus(Duration.ofHours(1 + random.nextInt(200)));
        Passes.Made made = world.hand().passes().make(gate.id(), 1, end, order.owner(), order.reason());
        world.hand().passes().use(made.code(), order.account());
        say.accept(order.account() + " uses a guest pass for " + gate.door() + " until " + end);
        words.add(new Word(Kind.ALLOW, key(order, gate), Optional.of(end)));
    }

    private void undo(Order order) {
        List<Undo.Undone> undone = world.hand().undo().undo(order);
        say.accept(order.account() + ": undone at " + undone.size());
        for (Undo.Undone each : undone) {
            FakeDoor.Key key = key(order, each.gate());
            words.replaceAll(word -> word.key().equals(key) && word.kind() == Kind.BLOCK ? ended(word) : word);
            words.add(new Word(Kind.ALLOW, key, Optional.of(world.botNow().plus(UNDONE_FOR))));
        }
    }

    private Word ended(Word word) {
        boolean over = word.end().map(end -> !world.botNow().isBefore(end)).orElse(false);
        return over ? word : new Word(word.kind(), word.key(), Optional.of(world.botNow()));
    }

    private List<Gate> gatesOf(PlatformAccount account) {
        return world.gatesOn(account.platform());
    }

    private static FakeDoor.Key key(Order order, Gate gate) {
        return new FakeDoor.Key(order.account(), gate);
    }
}
