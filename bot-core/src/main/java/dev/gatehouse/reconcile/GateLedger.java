package dev.gatehouse.reconcile;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.reconcile.GateRows.Kept;
import dev.gatehouse.reconcile.GateRows.Kept.Origin;
import dev.gatehouse.reconcile.GateRows.Kept.State;
import dev.gatehouse.reconcile.Grant.Want;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notices gates that vanish from the settings, or whose door or products change, which makes another gate of them. Such a
 * gate is retired: a slip in a file must not put anybody out.
 */
public final class GateLedger {
    /** What is wrong with whatever still waits at a retired gate. */
    public static final String CODE = "GATE_RETIRED";

    private final GateRows rows;
    private final GrantRows grants;
    private final Alarms alarms;
    private final InstantSource clock;

    /**
     * A retired gate that a human must decide about.
     *
     * @param holders accounts it let in that hold its door through no other gate
     */
    public record Retired(Gate gate, Instant since, List<PlatformAccount> holders) {}

    public GateLedger(GateRows rows, GrantRows grants, Alarms alarms, InstantSource clock) {
        this.rows = rows;
        this.grants = grants;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Compares the gates of the settings with those of before; to be called at each start, before anybody is looked at. */
    public void register(List<Gate> declared) {
        Instant now = clock.instant();
        Set<GateId> ids = declared.stream().map(Gate::id).collect(Collectors.toSet());
        // The file comes first where a gate made from the chat has the same door: two would undo each other's work.
        Set<DoorAddress> doors = declared.stream().map(Gate::door).collect(Collectors.toSet());
        declared.forEach(gate -> rows.save(new Kept(gate, State.LIVE, now)));
        rows.all().stream()
                .filter(kept ->
                        kept.state() == State.LIVE && !ids.contains(kept.gate().id()))
                .filter(kept -> kept.origin() == Origin.FILE
                        || doors.contains(kept.gate().door()))
                .forEach(kept -> retire(kept, now));
    }

    private void retire(Kept kept, Instant now) {
        rows.save(kept.become(State.RETIRED, now));
        grants.at(kept.gate().id()).stream()
                .filter(grant -> grant.state() != Grant.State.DONE)
                .forEach(grant -> grants.save(grant.parked(refusal(kept.gate()), now)));
    }

    /** Gates that stand without the settings file: those made from the chat, and those whose door a human wants back. */
    public List<Gate> standing() {
        Stream<Gate> fromChat = ofChat().map(Kept::gate);
        return Stream.concat(
                        fromChat, inState(State.CLOSING).map(kept -> kept.gate().closing()))
                .toList();
    }

    /** Those of them that sell nothing for now. */
    public Set<GateId> paused() {
        return ofChat().filter(Kept::paused).map(kept -> kept.gate().id()).collect(Collectors.toSet());
    }

    /** Products on their way out. */
    public LeavingProducts leaving() {
        return new LeavingProducts(rows);
    }

    /** Whether the gate was made from the chat and stands. */
    public boolean isOfChat(GateId id) {
        return rows.find(id)
                .filter(kept -> kept.origin() == Origin.CHAT && kept.state() == State.LIVE)
                .isPresent();
    }

    private Stream<Kept> ofChat() {
        return inState(State.LIVE).filter(kept -> kept.origin() == Origin.CHAT);
    }

    /** Keeps a gate made from the chat, new or changed: it keeps its id, and with it everything recorded at it. */
    public void keep(Gate gate, boolean paused) {
        Set<ProductId> leaving = leaving().at(gate.id());
        leaving.retainAll(gate.products());
        rows.save(new Kept(gate, State.LIVE, clock.instant(), Origin.CHAT, paused, leaving));
    }

    /** Ends a gate made from the chat; nobody is removed until {@link #takeBack} or {@link #leave}. */
    public Retired retire(GateId id) {
        Kept kept = rows.find(id).orElseThrow();
        List<PlatformAccount> holders = holders(id);
        Instant now = clock.instant();
        retire(kept, now);
        return new Retired(kept.gate(), now, holders);
    }

    /** Who holds the door of a standing gate through no other one. */
    public List<PlatformAccount> holders(GateId id) {
        List<Gate> others = inState(State.LIVE)
                .map(Kept::gate)
                .filter(gate -> !gate.id().equals(id))
                .toList();
        return rows.find(id).map(kept -> holders(kept.gate(), others)).orElse(List.of());
    }

    /** Those with holders left; one whose holders all hold its door through another gate by now needs nobody. */
    public List<Retired> retired() {
        List<Gate> live = inState(State.LIVE).map(Kept::gate).toList();
        return inState(State.RETIRED)
                .map(kept -> new Retired(kept.gate(), kept.at(), holders(kept.gate(), live)))
                .filter(retired -> !retired.holders().isEmpty())
                .toList();
    }

    private Stream<Kept> inState(State state) {
        return rows.all().stream().filter(kept -> kept.state() == state);
    }

    private List<PlatformAccount> holders(Gate gate, List<Gate> live) {
        Optional<Gate> successor =
                live.stream().filter(other -> other.door().equals(gate.door())).findFirst();
        return grants.at(gate.id()).stream()
                .filter(grant -> grant.isDone(Want.INSIDE))
                .map(Grant::account)
                .filter(account -> successor
                        .flatMap(other -> grants.find(account, other.id()))
                        .filter(grant -> grant.isDone(Want.INSIDE))
                        .isEmpty())
                .toList();
    }

    /** Calls a human for each retired gate with holders, until there are none or the human has decided. */
    public void call() {
        List<Retired> waiting = retired();
        waiting.forEach(retired -> alarms.raise(cause(retired.gate()), refusal(retired)));
        Set<GateId> ids = waiting.stream().map(retired -> retired.gate().id()).collect(Collectors.toSet());
        rows.all().stream()
                .map(Kept::gate)
                .filter(gate -> !ids.contains(gate.id()))
                .forEach(gate -> alarms.clear(cause(gate)));
    }

    /**
     * Takes the door back from everybody the retired gate let in. Where another gate has the same door by now, that one
     * decides about each of them, as about anybody else it let in.
     */
    public void takeBack(Retired retired, Gates live) {
        Optional<Gate> successor = live.at(retired.gate().door());
        successor.ifPresent(gate -> retired.holders().forEach(account -> handOver(account, retired.gate(), gate)));
        State next = successor.isPresent() ? State.LEFT : State.CLOSING;
        become(retired.gate(), next);
        call();
    }

    private void handOver(PlatformAccount account, Gate from, Gate to) {
        if (grants.find(account, to.id()).isEmpty()) {
            grants.find(account, from.id()).ifPresent(grant -> grants.save(grant.at(to.id())));
        }
    }

    /** Leaves everybody where they are; the gate is looked at no more. */
    public void leave(Retired retired) {
        become(retired.gate(), State.LEFT);
        call();
    }

    private void become(Gate gate, State next) {
        Instant now = clock.instant();
        rows.save(rows.find(gate.id()).map(kept -> kept.become(next, now)).orElseGet(() -> new Kept(gate, next, now)));
    }

    private static String cause(Gate gate) {
        return "retired gate " + gate.id();
    }

    private static Refusal refusal(Retired retired) {
        int holders = retired.holders().size();
        Gate gate = retired.gate();
        return new Refusal(
                CODE,
                "The gate " + gate.id() + " to " + gate.door() + " is no longer in the settings; " + holders
                        + (holders == 1 ? " person holds" : " people hold") + " its door, and nobody is removed.",
                "Put it back if that was a slip; else: gatehouse gates leave " + gate.id()
                        + ", or gatehouse gates take-back " + gate.id() + " --holders " + holders + ".");
    }

    private static Refusal refusal(Gate gate) {
        return new Refusal(
                CODE,
                "The gate " + gate.id() + " to " + gate.door() + " is no longer in the settings.",
                "Put it back, or decide about its holders: gatehouse gates.");
    }
}
