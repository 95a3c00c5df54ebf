package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.HandException.Kind;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.Walker;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Rows;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/** Rings for everybody a changed gate may mean something to: who pays for it, and whom it let in. */
public final class Concerned {
    private static final int PAGE = 500;

    private final Walker hilt;
    private final Rows rows;
    private final Doorbell bell;
    private final Executor background;

    public Concerned(Walker hilt, Rows rows, Doorbell bell, Executor background) {
        this.hilt = hilt;
        this.rows = rows;
        this.bell = bell;
        this.background = background;
    }

    /** Returns at once. A product may be new to this installation: its members are read from Hilt first. */
    void ring(Gate gate, String cause) {
        background.execute(() -> {
            gate.products().forEach(product -> hilt.walkAll(product, Urgency.EVENT));
            of(gate).forEach(account -> bell.ring(Ring.atDoor(account, Urgency.SWEEP, cause)));
        });
    }

    void ringAll(List<PlatformAccount> accounts, String cause) {
        accounts.forEach(account -> bell.ring(Ring.atDoor(account, Urgency.SWEEP, cause)));
    }

    /** Also whoever was let in by hand: to take a door back from all is the newer word about each of them. */
    void takeFrom(List<PlatformAccount> holders, GateId gate, Instant now) {
        holders.forEach(account -> rows.exceptions().end(account, gate, Kind.ALLOW, now));
        ringAll(holders, "a gate was removed");
    }

    boolean isExempt(PlatformAccount account, GateId gate, Instant now) {
        return HandException.counting(rows.exceptions().of(account), gate, now)
                .filter(each -> each.kind() == Kind.EXEMPT)
                .isPresent();
    }

    /** Every account with a membership of the gate's products, or with something recorded at it. */
    Set<PlatformAccount> of(Gate gate) {
        Set<PlatformAccount> accounts = new LinkedHashSet<>();
        Optional<PlatformAccount> last = Optional.empty();
        List<PlatformAccount> page;
        do {
            page = rows.memberships().accountsAfter(last, PAGE);
            page.stream().filter(account -> pays(account, gate)).forEach(accounts::add);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        rows.grants().at(gate.id()).stream().map(Grant::account).forEach(accounts::add);
        return accounts;
    }

    private boolean pays(PlatformAccount account, Gate gate) {
        return rows.memberships().of(account).stream()
                .anyMatch(known -> gate.products().contains(known.membership().product()));
    }
}
