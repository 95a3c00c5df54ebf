package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.Shelf.Ware;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.reconcile.Recorder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes the personal link and remembers it, so that its buyer is watched for until it is paid or expired. */
public final class Checkout {
    /** Hilt's own default, and the longest a door's preflight may be trusted. */
    private static final Duration VALID = Duration.ofMinutes(30);

    private static final Duration WORTH_REUSING = Duration.ofMinutes(10);

    private final HiltSales hilt;
    private final HandoffRows rows;
    private final Recorder recorder;

    public Checkout(HiltSales hilt, HandoffRows rows, Recorder recorder) {
        this.hilt = hilt;
        this.rows = rows;
        this.recorder = recorder;
    }

    /** Empty when Hilt made none. */
    Optional<Handoff> link(Customer customer, Ware ware, boolean fresh) {
        Optional<Handoff> reusable = fresh ? Optional.empty() : reusable(customer, ware.product());
        return reusable.or(() -> make(customer, ware));
    }

    private Optional<Handoff> reusable(Customer customer, Product product) {
        Instant now = recorder.clock().instant();
        return rows.open(customer.account(), now).stream()
                .filter(handoff -> handoff.product().equals(product.id()))
                .filter(handoff -> Optional.of(handoff.priceMinorUnits()).equals(product.priceMinorUnits()))
                .filter(handoff ->
                        handoff.returnUrl().equals(customer.returnTo().map(URI::toString)))
                .filter(handoff -> handoff.expiresAt().isAfter(now.plus(WORTH_REUSING)))
                .findFirst();
    }

    private Optional<Handoff> make(Customer customer, Ware ware) {
        PlatformAccount account = customer.account();
        Reply<HiltSales.Link> reply =
                hilt.handoffLink(ware.product().id(), account, customer.label(), customer.returnTo(), VALID);
        if (!(reply instanceof Reply.Said<HiltSales.Link> said)) {
            write(account, ware, "Hilt made no link: " + why(reply));
            return Optional.empty();
        }
        Instant now = recorder.clock().instant();
        Handoff handoff = new Handoff(
                UUID.randomUUID().toString(),
                account,
                ware.product().id(),
                ware.product().priceMinorUnits().orElse(0L),
                customer.returnTo().map(URI::toString),
                said.value().url(),
                now,
                said.value().expiresAt(),
                Optional.of(now.plus(BuyerWatch.FIRST_LOOK)),
                0);
        rows.save(handoff);
        write(account, ware, "link for product " + ware.product().id() + ", valid until " + handoff.expiresAt());
        return Optional.of(handoff);
    }

    private static String why(Reply<HiltSales.Link> reply) {
        return reply instanceof Reply.Silent<HiltSales.Link> silent
                ? silent.why()
                : ((Reply.Absent<HiltSales.Link>) reply).why();
    }

    private void write(PlatformAccount account, Ware ware, String words) {
        Instant now = recorder.clock().instant();
        recorder.audit()
                .add(Entry.of(now, Entry.Kind.LINK, account, words)
                        .at(ware.gate().id()));
    }
}
