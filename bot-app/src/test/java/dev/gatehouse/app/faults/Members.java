package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.RateLimit;
import dev.gatehouse.sandbox.hilt.Membership;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Members of the Discord server with the sold role, some of whom renew and some of whom lapse within a day. */
final class Members implements AutoCloseable {
    private static final Duration A_DAY = Duration.ofDays(1);

    /** How many there are, and of those how many renew and how many lapse. */
    record Plan(int members, int renewals, int lapses) {}

    /** As the stand-ins see it: the role without a membership, a membership without the role. */
    record Standing(long wronglyInside, long wronglyOutside) {}

    private final Stage stage;
    private final Plan plan;
    private final List<Long> people = new ArrayList<>();
    private final Map<Instant, Long> renewing = new TreeMap<>();

    Members(Path folder, Plan plan) throws Exception {
        this.plan = plan;
        stage = Stage.set(folder);
        stage.hilt().webhooks().off(true);
        // What Discord allows is another case's business.
        stage.discord().switches().memberRoleLimit(new RateLimit(1_000, Duration.ofSeconds(1)));
        stage.discord().switches().globalLimit(new RateLimit(1_000, Duration.ofSeconds(1)));
        stage.hilt().switches().requestsPerMinute(120);
        Instant now = stage.clock().instant();
        for (int each = 0; each < plan.members(); each++) {
            long person = stage.discord().addUser("member " + each);
            stage.discord().join(stage.world().guild(), person);
            people.add(person);
            String id = stage.hilt().buy(product(), Long.toString(person), "").membershipId();
            ends(id, person, each, now);
        }
        stage.startBot();
        Multitude.within(
                Duration.ofMinutes(5), "everybody inside", () -> standing().equals(new Standing(0, 0)));
    }

    /** The ends of those who renew or lapse are spread over the day. */
    private void ends(String membership, long person, int number, Instant now) {
        int ending = plan.renewals() + plan.lapses();
        if (number < ending) {
            Instant end = now.plus(A_DAY.dividedBy(ending + 1L).multipliedBy(number + 1L))
                    .plus(Duration.ofMinutes(30));
            stage.hilt().memberships().setDates(membership, end.toString(), end.toString());
            boolean lapses = (number + 1) * plan.lapses() / ending > number * plan.lapses() / ending;
            if (!lapses) {
                renewing.put(end.minus(Duration.ofMinutes(10)), person);
            }
        }
    }

    Stage stage() {
        return stage;
    }

    /** Without grace. */
    private String product() {
        return stage.world().otherProduct();
    }

    void hiltFallsSilent() {
        stage.hilt().faults().add(Fault.answer("*", "/v1/.*", Fault.FOR_EVER, 503, "{}"));
    }

    void hiltIsBack() {
        stage.hilt().faults().clear();
    }

    /** Whoever means to renew does so in time. */
    void pass(Duration time) throws InterruptedException {
        Instant until = stage.clock().instant().plus(time);
        Deque<Map.Entry<Instant, Long>> due = new ArrayDeque<>(renewing.entrySet());
        while (!due.isEmpty() && due.peek().getKey().isBefore(until)) {
            Map.Entry<Instant, Long> next = due.remove();
            if (next.getKey().isAfter(stage.clock().instant())) {
                stage.clock().moveTo(next.getKey());
            }
            stage.hilt().buy(product(), Long.toString(next.getValue()), "");
            renewing.remove(next.getKey());
        }
        stage.clock().moveTo(until);
        // The bot looks every second at what is due.
        Watch.never("a role taken on no word of Hilt", Duration.ofMillis(1_200), () -> taken() > 0);
    }

    Standing standing() {
        Instant now = stage.clock().instant();
        long inside = 0;
        long outside = 0;
        for (long person : people) {
            boolean entitled = isEntitled(person, now);
            boolean has = stage.discord()
                    .hasRole(stage.world().guild(), person, stage.world().role());
            inside += has && !entitled ? 1 : 0;
            outside += entitled && !has ? 1 : 0;
        }
        return new Standing(inside, outside);
    }

    private boolean isEntitled(long person, Instant now) {
        return stage.hilt()
                .memberships()
                .of(product(), Long.toString(person))
                .map(Membership::term)
                .map(term -> term.end().isAfter(now))
                .orElse(false);
    }

    /** Roles taken back so far. */
    int taken() {
        return stage.discord()
                .calls()
                .of("DELETE", "/api/v10/guilds/\\d+/members/\\d+/roles/\\d+")
                .size();
    }

    @Override
    public void close() {
        stage.close();
    }
}
