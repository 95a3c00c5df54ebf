package dev.gatehouse.notice;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Step;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.Look;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Alice at one gate or two, whom a messenger reaches or not, and what she and the room for billing heard. */
abstract class NoticesStory {
    static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    static final Instant END = NOON.plus(Duration.ofDays(30));
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    static final Gate GATE = Gate.of(Set.of(new ProductId("gold")), new DoorAddress.Role(1, 9), GateMode.ADDITIVE);
    static final Gate SECOND = Gate.of(Set.of(new ProductId("gold")), new DoorAddress.Role(1, 10), GateMode.ADDITIVE);
    static final Room BILLING = new Room(77, OptionalInt.empty());

    final List<String> heard = new ArrayList<>();
    final List<String> called = new ArrayList<>();
    final List<Entry> trail = new ArrayList<>();
    final MemoryNotices rows = new MemoryNotices();
    final Listeners listeners = new Listeners(rows.listeners());
    Instant now = NOON;
    Messenger.Delivery delivery = Messenger.Delivery.TOLD;
    final Notices notices = notices();

    Notices notices() {
        Teller teller = new Teller(
                account -> Optional.of(messenger()),
                listeners,
                new Doors(List.of()),
                gate -> Optional.of(BILLING),
                new Recorder(() -> now, trail::add, new HeardAlarms()));
        return new Notices(
                teller,
                rows,
                id -> Stream.of(GATE, SECOND)
                        .filter(gate -> gate.id().equals(id))
                        .findFirst(),
                () -> now,
                Runnable::run);
    }

    void pass(Duration time) {
        now = now.plus(time);
        notices.run();
    }

    void inside(Phase phase, Instant until) {
        look(allow(phase, until), Step.KEEP, grant(Want.INSIDE, State.DONE, ""));
    }

    void lapsed(Step step) {
        look(new Deny(true, true, "over"), step, grant(Want.OUTSIDE, State.DONE, ""));
    }

    void look(Decision decision, Step step, Grant grant) {
        around(at(GATE, decision, step, grant));
    }

    void around(Look... looks) {
        for (Look look : looks) {
            notices.looked(look);
        }
        notices.lookedAround(ALICE);
    }

    static Look at(Gate gate, Decision decision, Step step, Grant grant) {
        return new Look(ALICE, gate, decision, step, Optional.of(grant), true);
    }

    static Allow allow(Phase phase, Instant until) {
        return new Allow(phase, Optional.of(until), "paid");
    }

    static Grant grant(Want want, State state, String code) {
        return new Grant(ALICE, GATE.id(), want, state, 1, Optional.empty(), true, code, "", "", NOON);
    }

    Messenger messenger() {
        return new Messenger() {
            @Override
            public Delivery tell(PlatformAccount account, Message message) {
                heard.add(words(message));
                return delivery;
            }

            @Override
            public Delivery call(Room where, PlatformAccount account, Message message) {
                called.add(where + ": " + words(message));
                return Delivery.TOLD;
            }
        };
    }

    static String words(Message message) {
        StringBuilder text = new StringBuilder();
        message.parts()
                .forEach(part -> text.append(
                        part instanceof Message.Part.Words words ? words.text() : ((Message.Part.Moment) part).at()));
        return text.toString();
    }
}
