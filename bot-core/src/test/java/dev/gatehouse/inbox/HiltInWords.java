package dev.gatehouse.inbox;

import static org.assertj.core.api.Assertions.fail;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.MembershipRows;
import dev.gatehouse.membership.ReadOutcome;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Workspace;
import dev.gatehouse.membership.WorkspaceRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What Hilt says and what we know of it, as a test puts it; silent until told otherwise. Remembers who was rung for. */
final class HiltInWords implements Doorbell {
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 700);

    private final Map<String, ReadOutcome> answers = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Reply<MembershipId>> payments = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Ring> rings = new ArrayList<>();
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<Duration> retryAfter = Optional.empty();
    private String broken = "";

    EventLook look() {
        return new EventLook(this::read, new Payments(), new Rows(), new Whose(), this);
    }

    void says(String id, String status, Instant end) {
        answers.put(id, new ReadOutcome.Kept(membership(id, status, end), true));
    }

    void knows(String id, String status, Instant end) {
        known.put(id, membership(id, status, end));
    }

    void lacks(String id, boolean everKnown) {
        answers.put(id, new ReadOutcome.Absent("404", everKnown));
    }

    void breaksOn(String id) {
        broken = id;
    }

    void isSilentFor(Duration wait) {
        retryAfter = Optional.of(wait);
    }

    void paid(String payment, Reply<MembershipId> reply) {
        payments.put(payment, reply);
    }

    void workspace(Workspace ours) {
        workspace = Optional.of(ours);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    List<Ring> rings() {
        return List.copyOf(rings);
    }

    @Override
    public void ring(Ring ring) {
        rings.add(ring);
    }

    @Override
    public void ringOwed(Place place, String cause) {
        fail("An event names no place");
    }

    private void read(MembershipId id, Urgency urgency, Consumer<ReadOutcome> then) {
        asked.add(id + " " + urgency);
        if (id.value().equals(broken)) {
            throw new IllegalStateException("Nobody foresaw this");
        }
        then.accept(answers.getOrDefault(id.value(), new ReadOutcome.Silent("503", retryAfter)));
    }

    private static Known membership(String id, String status, Instant end) {
        Membership said = new Membership(
                new MembershipId(id),
                new ProductId("p-1"),
                ALICE,
                status,
                Period.until(end),
                Optional.empty(),
                Optional.empty());
        return new Known(said, Instant.parse("2026-11-22T12:00:00Z"), Optional.empty(), Optional.empty());
    }

    private final class Payments implements HiltReads {
        @Override
        public Reply<MembershipId> membershipOfPayment(String payment, Urgency urgency) {
            return payments.getOrDefault(payment, new Reply.Silent<>("503 for " + urgency, false, retryAfter));
        }

        @Override
        public Reply<List<Membership>> lookup(PlatformAccount account, Urgency urgency) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reply<Membership> membership(MembershipId id, Urgency urgency) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reply<Page> page(ProductId product, int offset, Urgency urgency) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reply<Workspace> workspace(Urgency urgency) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Rows implements MembershipRows {
        @Override
        public Optional<Known> find(MembershipId id) {
            return Optional.ofNullable(known.get(id.value()));
        }

        @Override
        public List<Known> of(PlatformAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Known remember(Membership said, Instant askedAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PlatformAccount> due(Instant now, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void lookAgain(PlatformAccount account, Optional<Instant> when, Instant considered) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PlatformAccount> accountsAfter(Optional<PlatformAccount> last, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Known> anyKnown() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Whose implements WorkspaceRows {
        @Override
        public Optional<Workspace> find() {
            return workspace;
        }

        @Override
        public void accept(Workspace accepted) {
            workspace = Optional.of(accepted);
        }
    }
}
