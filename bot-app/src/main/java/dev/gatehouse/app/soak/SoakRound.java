package dev.gatehouse.app.soak;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.sandbox.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One kill: people buy, the node dies at a drawn moment, and what it left is compared with what it had promised. */
final class SoakRound {
    private static final Duration HANG = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int BURST = 8;

    private final Stage stage;
    private final Random random;
    private final Crowd crowd;

    SoakRound(Stage stage, Random random, Crowd crowd) {
        this.stage = stage;
        this.random = random;
        this.crowd = crowd;
    }

    /** Lets events come as far as they should, and returns when the node is to be killed. */
    void provoke(Point aim) throws InterruptedException {
        switch (aim) {
            case ARRIVED, STORED -> {
                crowd.sell(1 + random.nextInt(2));
                within(Deliveries.of(stage).lately());
            }
            case IN_GROUP -> {
                crowd.sell(3 + random.nextInt(BURST));
                within(Deliveries.of(stage).lately());
            }
            case ACKNOWLEDGED -> {
                stage.hilt().faults().add(Fault.hang("GET", "/v1/memberships.*", Fault.FOR_EVER, HANG));
                crowd.sell(1 + random.nextInt(3));
                SoakNode.isSeen(
                        () -> Deliveries.of(stage)
                                .about(crowd.memberships())
                                .unacknowledged()
                                .isEmpty(),
                        SOON);
            }
            case CALLED -> {
                DiscordBuyer buyer = crowd.next();
                Fault silence = Fault.hang("PUT", buyer.rolePath(), 1, HANG);
                stage.discord().faults().add(random.nextBoolean() ? silence : silence.afterwards());
                crowd.sell(buyer);
                SoakNode.isSeen(() -> stage.discord().faults().all().isEmpty(), SOON);
            }
        }
    }

    // The moment of the kill is what is drawn: from the first packet to a little after the usual answer.
    private void within(Duration usual) {
        LockSupport.parkNanos((long) (random.nextDouble() * 1.5 * usual.toNanos()));
    }

    /** After the kill. */
    RoundReport judge(SoakRows rows) throws IOException, InterruptedException {
        boolean called = stage.discord().faults().all().isEmpty();
        stage.hilt().faults().clear();
        stage.discord().faults().clear();
        SoakNode.await("Hilt sees that nobody answers", stage.hilt().webhooks()::idle);
        Deliveries all = Deliveries.of(stage);
        Set<String> acknowledged = all.acknowledged();
        List<Long> ids = crowd.ofThisRound().stream().map(DiscordBuyer::id).toList();
        Set<String> asked = new HashSet<>(acknowledged);
        asked.addAll(all.unacknowledged());
        SoakRows.Left left = rows.left(asked, ids, crowd.guest());
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(left.events());
        Set<String> inFlight = left.guestTold() ? Set.of() : crowd.reached();
        return new RoundReport(points(left, called), acknowledged.size(), lost, List.of(), inFlight, List.of());
    }

    private Set<Point> points(SoakRows.Left left, boolean called) {
        Deliveries mine = Deliveries.of(stage).about(crowd.memberships());
        Set<String> waiting = mine.unacknowledged();
        Set<Point> hit = EnumSet.noneOf(Point.class);
        add(hit, Point.ARRIVED, !left.events().containsAll(waiting));
        add(hit, Point.STORED, waiting.stream().anyMatch(left.events()::contains));
        add(hit, Point.IN_GROUP, waiting.size() > 1);
        for (DiscordBuyer buyer : crowd.ofThisRound()) {
            boolean noted = left.inside().contains(buyer.id());
            boolean acted = !buyer.grants().isEmpty() || (called && crowd.isAimedAt(buyer));
            boolean heard =
                    mine.about(crowd.membershipsOf(buyer)).unacknowledged().isEmpty();
            add(hit, Point.CALLED, acted && !noted);
            add(hit, Point.ACKNOWLEDGED, heard && !acted && !noted);
        }
        return hit;
    }

    private static void add(Set<Point> hit, Point point, boolean so) {
        if (so) {
            hit.add(point);
        }
    }
}
