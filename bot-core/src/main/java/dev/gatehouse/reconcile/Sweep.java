package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.MembershipRows;
import dev.gatehouse.membership.Walker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everybody without a reason: asks Hilt in pages of two hundred what it says now, then rings for every account.
 * What a lost event or a lost thought left behind is mended here at the latest.
 */
public final class Sweep implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int PAGE = 500;

    private final Supplier<Gates> gates;
    private final Walker hilt;
    private final MembershipRows rows;
    private final Doorbell doorbell;

    public Sweep(Supplier<Gates> gates, Walker hilt, MembershipRows rows, Doorbell doorbell) {
        this.gates = gates;
        this.hilt = hilt;
        this.rows = rows;
        this.doorbell = doorbell;
    }

    @Override
    public void run() {
        for (ProductId product : gates.get().products()) {
            if (!hilt.walkAll(product, Urgency.SWEEP)) {
                log.info("The walk over product {} did not reach its end; the next sweep goes on", product);
            }
        }
        int rung = ringAll();
        log.info("Swept {} accounts", rung);
    }

    private int ringAll() {
        int rung = 0;
        Optional<PlatformAccount> last = Optional.empty();
        List<PlatformAccount> page;
        do {
            page = rows.accountsAfter(last, PAGE);
            page.forEach(account -> doorbell.ring(new Ring(account, Urgency.SWEEP, Instant.MIN, false, "sweep")));
            rung += page.size();
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        return rung;
    }
}
