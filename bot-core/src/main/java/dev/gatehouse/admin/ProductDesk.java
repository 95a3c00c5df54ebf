package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.admin.HiltProducts.Listing;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.reconcile.Recorder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Products at Hilt: seen, made so that Gatehouse alone opens their door, and archived. */
public final class ProductDesk {
    private final HiltProducts hilt;
    private final Supplier<Gates> gates;
    private final Recorder recorder;

    public ProductDesk(HiltProducts hilt, Supplier<Gates> gates, Recorder recorder) {
        this.hilt = hilt;
        this.gates = gates;
        this.recorder = recorder;
    }

    public List<Listing> list() {
        return Answers.need(hilt.all());
    }

    public Listing show(ProductId id) {
        return Answers.need(hilt.product(id));
    }

    /** The gates a product opens. */
    public List<Gate> gatesOf(ProductId id) {
        return gates.get().all().stream()
                .filter(gate -> gate.products().contains(id))
                .toList();
    }

    /** The plan itself if Hilt can be expected to take it. */
    public ProductPlan check(ProductPlan plan) {
        boolean named = !plan.title().isBlank() && plan.title().length() <= ProductPlan.LONGEST_TITLE;
        need(named, "a title of 1 to " + ProductPlan.LONGEST_TITLE + " characters", "Gold club");
        need(!plan.wallet().isBlank(), "a Solana wallet to be paid to", "7xKX…");
        need(plan.priceMinorUnits() > 0, "a price above zero, in USDC", "29 or 0.20");
        need(isWithin(plan.intervalDays(), 1, ProductPlan.LONGEST_INTERVAL), "a period of 1 to 3660 days", "30");
        need(isWithin(plan.graceDays(), 0, ProductPlan.LONGEST_GRACE), "a grace of 0 to 365 days", "3");
        boolean timely = plan.reminders().stream().allMatch(days -> isWithin(days, 0, plan.intervalDays()));
        need(timely, "reminders within the period", "7,2,1");
        return plan;
    }

    private static boolean isWithin(int number, int least, int most) {
        return number >= least && number <= most;
    }

    private static void need(boolean is, String what, String example) {
        if (!is) {
            throw new NotDoneException(
                    "PRODUCT_INCOMPLETE", "A product needs " + what + ".", "Give one, such as " + example + ".");
        }
    }

    /**
     * Makes it, unless one just like it is on sale already: Hilt would make two for whoever presses twice, or asks again
     * after an answer that was lost. Nothing is sent twice.
     */
    public synchronized Listing create(ProductPlan plan, String owner) {
        check(plan);
        return list().stream().filter(plan::isMetBy).findFirst().orElseGet(() -> make(plan, owner));
    }

    /** The wallet that every product on sale is paid to; empty where they differ, or there is none. */
    public Optional<String> usualWallet() {
        List<String> wallets = list().stream()
                .filter(each -> each.product().isActive())
                .map(Listing::wallet)
                .distinct()
                .toList();
        return wallets.size() == 1 ? Optional.of(wallets.get(0)) : Optional.empty();
    }

    private Listing make(ProductPlan plan, String owner) {
        WriteOutcome<Listing> outcome = hilt.create(plan);
        if (outcome instanceof WriteOutcome.Done<Listing> done) {
            write("product " + done.value().product().id() + " made by " + owner);
            return done.value();
        }
        if (outcome instanceof WriteOutcome.Refused<Listing> refused) {
            throw refused(refused);
        }
        return made(plan, ((WriteOutcome.Unknown<Listing>) outcome).why(), owner);
    }

    /** After an answer that was lost Hilt's list tells whether it was made. */
    private Listing made(ProductPlan plan, String why, String owner) {
        Optional<Listing> found = list().stream().filter(plan::isMetBy).findFirst();
        found.ifPresent(each -> write("product " + each.product().id() + " made by " + owner));
        return found.orElseThrow(() -> new NotDoneException(
                "PRODUCT_UNCERTAIN",
                why + ", and no product of that title is there yet.",
                "See gatehouse products list in a minute, and ask again only if it is still missing."));
    }

    /** Sells it no more; who has it keeps it. */
    public Listing archive(ProductId id, String owner) {
        WriteOutcome<Listing> outcome = hilt.archive(id);
        if (outcome instanceof WriteOutcome.Done<Listing> done) {
            write("product " + id + " archived by " + owner);
            return done.value();
        }
        if (outcome instanceof WriteOutcome.Refused<Listing> refused) {
            throw refused(refused);
        }
        throw new NotDoneException(
                "PRODUCT_UNCERTAIN",
                ((WriteOutcome.Unknown<Listing>) outcome).why() + ".",
                "Archiving twice does no harm: ask again.");
    }

    private static NotDoneException refused(WriteOutcome.Refused<Listing> refused) {
        return new NotDoneException(
                "PRODUCT_REFUSED", refused.why() + ".", "Nothing was changed; mend that and ask again.");
    }

    private void write(String words) {
        recorder.audit().add(Entry.of(recorder.clock().instant(), Entry.Kind.COMMAND, words));
    }
}
