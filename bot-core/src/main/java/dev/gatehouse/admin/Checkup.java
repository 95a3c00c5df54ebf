package dev.gatehouse.admin;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Looks over everything at once, and waits for nothing longer than its patience: what hangs is a finding too. */
public final class Checkup implements Supplier<List<Flaw>> {
    /**
     * Something that is looked over by itself.
     *
     * @param name what it is to people, such as {@code discord}
     */
    public record Part(String name, Supplier<List<Flaw>> look) {}

    private final List<Part> parts;
    private final Executor threads;
    private final Duration patience;

    /**
     * Nothing is looked at yet.
     *
     * @param threads as many as there are parts, or the later ones wait
     */
    public Checkup(List<Part> parts, Executor threads, Duration patience) {
        this.parts = List.copyOf(parts);
        this.threads = threads;
        this.patience = patience;
    }

    /** Every flaw once, by where it is. */
    @Override
    public List<Flaw> get() {
        List<CompletableFuture<List<Flaw>>> looks =
                parts.stream().map(this::begin).toList();
        List<Flaw> flaws = new ArrayList<>();
        looks.forEach(look -> flaws.addAll(look.join()));
        return flaws.stream()
                .sorted(Comparator.comparing(Flaw::where))
                .filter(new Told()::isNew)
                .toList();
    }

    private CompletableFuture<List<Flaw>> begin(Part part) {
        return CompletableFuture.supplyAsync(part.look(), threads)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> List.of(incomplete(part, failure)));
    }

    private static Flaw incomplete(Part part, Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        String how = cause instanceof TimeoutException ? "took too long" : "failed (" + cause + ")";
        return new Flaw(
                part.name(),
                new Refusal(
                        "CHECK_INCOMPLETE",
                        "Looking over " + part.name() + " " + how + ", so what is wrong there is not known.",
                        "Run the check again; if it stays so, the node's log says more."));
    }

    /** An alarm that stands and a flaw found anew are one, even if the words differ. */
    private static final class Told {
        private final List<String> told = new ArrayList<>();

        boolean isNew(Flaw flaw) {
            String what = flaw.where() + " " + flaw.refusal().code() + " "
                    + flaw.refusal().nextStep();
            return !told.contains(what) && told.add(what);
        }
    }
}
