package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Step;
import dev.gatehouse.admin.DryRun.Change;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Opening days: from a day that was told before, a gate that was free manages everybody inside. Nothing changes until
 * then. Whom the admin was shown is no surprise to the brake on that day; everybody else inside is.
 */
public final class Openings implements Runnable {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ChatGates gates;
    private final OpeningRows days;
    private final Insiders insiders;
    private final DryRun dryRun;
    private final Rows rows;
    private final Recorder recorder;

    public Openings(ChatGates gates, OpeningRows days, Insiders insiders, DryRun dryRun, Rows rows, Recorder recorder) {
        this.gates = gates;
        this.days = days;
        this.insiders = insiders;
        this.dryRun = dryRun;
        this.rows = rows;
        this.recorder = recorder;
    }

    /**
     * What a day would change for those inside now.
     *
     * @param losing who has no membership and is not exempt
     * @param isWhole whether it is known of everybody inside
     */
    public record Outlook(List<PlatformAccount> losing, boolean isWhole) {
        public Outlook {
            losing = List.copyOf(losing);
        }
    }

    public Optional<OpeningDay> planned(Gate gate) {
        return days.find(gate.id());
    }

    /** Asks the platform and Hilt's last answers, and changes nothing. */
    public Outlook outlook(Gate gate) {
        Insiders.Crowd crowd = insiders.of(gate);
        Set<PlatformAccount> inside = new HashSet<>(crowd.people());
        List<PlatformAccount> losing = removals(exclusive(gate), crowd.people()).stream()
                .map(Change::account)
                .filter(inside::contains)
                .toList();
        return new Outlook(losing, crowd.isWhole());
    }

    /**
     * Sets the day.
     *
     * @param count how many would lose the door, as the admin was shown: a number typed is a number read
     */
    public OpeningDay plan(Gate gate, Instant at, int count, String owner) {
        requireAhead(at);
        Outlook outlook = outlook(gate);
        if (outlook.losing().size() != count) {
            throw new NotDoneException(
                    "HOLDERS_DIFFER",
                    outlook.losing().size() + " people inside have no membership, not " + count + ".",
                    "If all of them shall lose the door on that day, type "
                            + outlook.losing().size() + ".");
        }
        OpeningDay day = new OpeningDay(gate.id(), at, owner, outlook.losing());
        days.save(day);
        note(gate, "the opening day is set to " + at + " by " + owner + "; without membership inside: " + count);
        return day;
    }

    /** No day any more: the gate stays as it is. */
    public void callOff(Gate gate, String owner) {
        if (planned(gate).isEmpty()) {
            throw new NotDoneException(
                    "NO_OPENING_DAY", "No opening day is set for this gate.", "Set one with: opening-day.");
        }
        days.remove(gate.id());
        note(gate, "the opening day was called off by " + owner);
    }

    /** Opens what is due; called again and again by one thread. */
    @Override
    public void run() {
        days.due(now()).forEach(this::open);
    }

    private void open(OpeningDay day) {
        Optional<Gate> gate = gates.find(day.gate()).filter(each -> gates.isOfChat(each));
        gate.filter(each -> each.mode() == GateMode.ADDITIVE).ifPresent(each -> open(each, day));
        days.remove(day.gate());
    }

    /** Rows first: whoever has to go is on one before the gate changes, so nothing is forgotten by a crash. */
    private void open(Gate gate, OpeningDay day) {
        Set<PlatformAccount> people = new LinkedHashSet<>(day.listed());
        people.addAll(insiders.of(gate).people());
        Gate exclusive = exclusive(gate);
        List<PlatformAccount> losing = removals(exclusive, List.copyOf(people)).stream()
                .map(Change::account)
                .toList();
        Set<PlatformAccount> listed = Set.copyOf(day.listed());
        for (PlatformAccount account : losing) {
            if (listed.contains(account)) {
                wasFreeUntil(account, day);
            }
            rows.grants().save(leaving(account, gate));
        }
        gates.change(exclusive, day.owner());
        gates.lookAt(losing, "the opening day");
    }

    private void wasFreeUntil(PlatformAccount account, OpeningDay day) {
        HandException free = new HandException(
                HandException.Kind.ALLOW,
                account,
                day.gate(),
                day.owner(),
                "inside before the opening day",
                Optional.of(day.at()),
                Optional.empty());
        if (!rows.exceptions().of(account).contains(free)) {
            rows.exceptions().add(free);
        }
    }

    private Grant leaving(PlatformAccount account, Gate gate) {
        boolean letIn = rows.grants().find(account, gate.id()).map(Grant::letIn).orElse(false);
        return new Grant(
                account,
                gate.id(),
                Grant.Want.OUTSIDE,
                Grant.State.WAITING,
                0,
                Optional.of(now()),
                letIn,
                "OPENING_DAY",
                "the opening day has come",
                "",
                now());
    }

    private List<Change> removals(Gate exclusive, List<PlatformAccount> inside) {
        return dryRun.at(exclusive, inside).stream()
                .filter(change -> change.step() == Step.REVOKE)
                .toList();
    }

    private Gate exclusive(Gate gate) {
        return gates.changed(gate, gate.products(), GateMode.EXCLUSIVE);
    }

    private void requireAhead(Instant at) {
        if (!at.isAfter(now()) || at.isAfter(now().plus(LONGEST))) {
            throw new NotDoneException(
                    "NOT_A_DAY", at + " is not ahead, or more than a year away.", "Name a day such as 2026-12-31.");
        }
    }

    private void note(Gate gate, String words) {
        recorder.audit().add(Entry.of(now(), Entry.Kind.COMMAND, words).at(gate.id()));
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
