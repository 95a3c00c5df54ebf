package dev.gatehouse.reconcile;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.MembershipRows;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Hilt in memory: the truth about every membership, and the ways of not telling it. */
final class FakeHilt implements HiltReads {
    private static final int PAGE = 3;
    private static final PlatformAccount SOMEBODY_ELSE = new PlatformAccount(Platform.DISCORD, 666);

    /** How Hilt answers. */
    enum Mode {
        ANSWERING,
        AWAY,
        KEY_REFUSED,
        TOO_MANY,
        EMPTY,
        /** Look-ups leave out what was heard of before; by its id it is there. */
        LEAVES_OUT,
        ODD_STATUS,
        UNREADABLE,
        BACKWARDS,
        OUTDATED,
        MIXED_UP,
        /** Of Telegram's accounts nothing is heard. */
        HALF_AWAY
    }

    private final Map<MembershipId, TrueMembership> all = new LinkedHashMap<>();
    private final InstantSource clock;
    private final InstantSource asker;
    private final RandomGenerator random;
    private final MembershipRows listener;
    private Mode mode = Mode.ANSWERING;
    private int questions;

    /**
     * @param clock Hilt's own
     * @param asker the clock of whoever asks, by which requests are dated
     * @param listener what was heard of Hilt so far: only what contradicts it can be seen to be nonsense
     */
    FakeHilt(InstantSource clock, InstantSource asker, RandomGenerator random, MembershipRows listener) {
        this.clock = clock;
        this.asker = asker;
        this.random = random;
        this.listener = listener;
    }

    void turn(Mode next) {
        mode = next;
    }

    TrueMembership sell(PlatformAccount account, ProductId product, TrueMembership.Terms terms) {
        MembershipId id = new MembershipId("m" + (all.size() + 1));
        TrueMembership sold = new TrueMembership(id, product, account, terms, clock.instant());
        all.put(id, sold);
        return sold;
    }

    List<TrueMembership> all() {
        return List.copyOf(all.values());
    }

    List<TrueMembership> of(PlatformAccount account, Set<ProductId> products) {
        return all.values().stream()
                .filter(each -> each.account().equals(account) && products.contains(each.product()))
                .toList();
    }

    boolean isEntitled(PlatformAccount account, Set<ProductId> products) {
        return of(account, products).stream().anyMatch(each -> each.isLive(clock.instant()));
    }

    @Override
    public Reply<List<Membership>> lookup(PlatformAccount account, Urgency urgency) {
        if (isSilent() || isSilentOn(account)) {
            return silence();
        }
        List<Membership> found = all.values().stream()
                .filter(each -> each.account().equals(account) && !isLeftOut(each))
                .map(this::tell)
                .filter(each -> each.account().equals(account))
                .toList();
        return new Reply.Said<>(found, asker.instant());
    }

    @Override
    public Reply<Membership> membership(MembershipId id, Urgency urgency) {
        if (isSilent()) {
            return silence();
        }
        TrueMembership truth = all.get(id);
        if (truth != null && isSilentOn(truth.account())) {
            return silence();
        }
        return truth == null || mode == Mode.EMPTY
                ? new Reply.Absent<>("404", asker.instant())
                : new Reply.Said<>(tell(truth), asker.instant());
    }

    @Override
    public Reply<Page> page(ProductId product, int offset, Urgency urgency) {
        if (isSilent()) {
            return silence();
        }
        List<Membership> rows = new ArrayList<>();
        if (mode != Mode.EMPTY) {
            all.values().stream()
                    .filter(each -> each.product().equals(product) && !isSilentOn(each.account()))
                    .skip(offset)
                    .limit(PAGE)
                    .map(this::tell)
                    .forEach(rows::add);
        }
        return new Reply.Said<>(new Page(rows, rows.size() < PAGE, rows.size()), asker.instant());
    }

    @Override
    public Reply<MembershipId> membershipOfPayment(String paymentId, Urgency urgency) {
        return isSilent() ? silence() : new Reply.Absent<>("404", asker.instant());
    }

    @Override
    public Reply<Workspace> workspace(Urgency urgency) {
        return isSilent() ? silence() : new Reply.Said<>(new Workspace("olga", false, 120), asker.instant());
    }

    /** How often anything was asked. */
    int questions() {
        return questions;
    }

    private boolean isSilent() {
        questions++;
        return switch (mode) {
            case AWAY, KEY_REFUSED, TOO_MANY -> true;
            case ANSWERING, EMPTY, LEAVES_OUT, ODD_STATUS, UNREADABLE, BACKWARDS, OUTDATED, MIXED_UP, HALF_AWAY ->
                false;
        };
    }

    private boolean isSilentOn(PlatformAccount account) {
        return mode == Mode.HALF_AWAY && account.platform() == Platform.TELEGRAM;
    }

    private boolean isLeftOut(TrueMembership one) {
        return mode == Mode.EMPTY || (mode == Mode.LEAVES_OUT && isHeard(one));
    }

    private boolean isHeard(TrueMembership one) {
        return listener.find(one.id()).isPresent();
    }

    private <T> Reply<T> silence() {
        Optional<Duration> wait = mode == Mode.TOO_MANY ? Optional.of(Duration.ofMinutes(1)) : Optional.empty();
        return new Reply.Silent<>(mode.name(), mode == Mode.KEY_REFUSED, wait);
    }

    private Membership tell(TrueMembership truth) {
        Instant now = clock.instant();
        Membership newest = mode == Mode.OUTDATED ? outdated(truth, now) : truth.newest(now);
        Period period = newest.period();
        return switch (mode) {
            case ODD_STATUS -> like(newest, newest.account(), "ON_THE_MOON", period, Optional.empty());
            case UNREADABLE -> like(newest, newest.account(), newest.said(), period, Optional.of("end: tomorrow"));
            case BACKWARDS -> like(newest, newest.account(), newest.said(), backwards(period, now), Optional.empty());
            // Of a membership never heard of nobody could know that it is somebody else's.
            case MIXED_UP ->
                like(
                        newest,
                        isHeard(truth) ? SOMEBODY_ELSE : newest.account(),
                        newest.said(),
                        period,
                        Optional.empty());
            case ANSWERING, EMPTY, LEAVES_OUT, OUTDATED, AWAY, KEY_REFUSED, TOO_MANY, HALF_AWAY -> newest;
        };
    }

    private Membership outdated(TrueMembership truth, Instant now) {
        return listener.find(truth.id())
                .flatMap(heard -> heard.membership().updatedAt())
                .map(heard -> truth.outdated(heard, now, random))
                .orElseGet(() -> truth.newest(now));
    }

    private static Period backwards(Period period, Instant now) {
        return new Period(Optional.of(now), Optional.of(now.minus(Duration.ofDays(3))), period.graceEnd());
    }

    private static Membership like(
            Membership one, PlatformAccount account, String said, Period period, Optional<String> unreadable) {
        return new Membership(one.id(), one.product(), account, said, period, one.updatedAt(), unreadable);
    }
}
