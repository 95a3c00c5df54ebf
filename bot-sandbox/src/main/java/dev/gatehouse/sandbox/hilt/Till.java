package dev.gatehouse.sandbox.hilt;

import dev.gatehouse.sandbox.hilt.Announcer.Subject;
import dev.gatehouse.sandbox.hilt.Payment.Buyer;
import dev.gatehouse.sandbox.hilt.Payment.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes payments and turns confirmed ones into receipts, memberships and events. */
final class Till {
    private static final Duration SESSION = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Chance chance;
    private final Announcer announcer;
    private final Subscriptions subscriptions;

    Till(InstantSource clock, Chance chance, Announcer announcer, Subscriptions subscriptions) {
        this.clock = clock;
        this.chance = chance;
        this.announcer = announcer;
        this.subscriptions = subscriptions;
    }

    Payment open(Workspace in, Product product, Buyer buyer, long amount) {
        return open(in, chance.uuid(), product, buyer, amount);
    }

    /** Opens a payment under an id the caller chose, so that a form sent twice is one payment. */
    Payment open(Workspace in, String id, Product product, Buyer buyer, long amount) {
        Instant now = clock.instant();
        Payment payment =
                new Payment(id, product.id(), buyer, product.tokenMint(), amount, now, now.plus(SESSION), null);
        in.payments().put(id, payment);
        return payment;
    }

    Purchase confirm(Workspace in, Payment open) {
        synchronized (in) {
            Instant now = clock.instant();
            Product product = in.products().find(open.productId()).orElseThrow();
            Payment paying = open.of(withWallet(open.buyer()));
            String transaction = chance.transaction();
            Subscriptions.Change change = subscriptions.paid(in, product, paying, transaction, now);
            Payment paid = paying.ended(new Outcome("CONFIRMED", now, transaction, null, idOf(change.after())));
            in.payments().put(paid.id(), paid);
            Receipt receipt = receipt(in, product, paid, transaction);
            subscriptions.record(in, change, paid);
            announce(in, new Subject(paid, change.after(), receipt), change.event(), now);
            return new Purchase(paid.id(), Objects.requireNonNullElse(idOf(change.after()), ""), receipt.id());
        }
    }

    Payment fail(Workspace in, Payment open, String reason) {
        synchronized (in) {
            Instant now = clock.instant();
            Payment failed = open.ended(new Outcome("FAILED", now, null, reason, null));
            in.payments().put(failed.id(), failed);
            announcer.announce(in, "payment.failed", now, new Subject(failed, null, null));
            return failed;
        }
    }

    private void announce(Workspace in, Subject subject, @Nullable String membershipEvent, Instant now) {
        announcer.announce(in, "payment.confirmed", now, subject);
        announcer.announce(in, "receipt.created", now, subject);
        if (membershipEvent != null) {
            announcer.announce(in, membershipEvent, now, subject);
        }
    }

    private Receipt receipt(Workspace in, Product product, Payment paid, String transaction) {
        String id = chance.uuid();
        String hash = sha256(id + "|" + transaction + "|" + paid.amount());
        Receipt receipt = new Receipt(
                id,
                paid.id(),
                product,
                transaction,
                hash,
                paid.buyer().wallet(),
                paid.amount(),
                Objects.requireNonNull(paid.confirmedAt()));
        in.receipts().put(id, receipt);
        return receipt;
    }

    private Buyer withWallet(Buyer buyer) {
        if (buyer.wallet() != null) {
            return buyer;
        }
        Identity identity = buyer.identity();
        String wallet = identity != null && identity.type().equals("WALLET") ? identity.value() : chance.wallet();
        return new Buyer(identity, buyer.handoffToken(), wallet);
    }

    private static @Nullable String idOf(@Nullable Membership membership) {
        return membership == null ? null : membership.id();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
