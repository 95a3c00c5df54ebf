package dev.gatehouse.buyer;

import static org.mockito.Mockito.mock;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.People;
import dev.gatehouse.notice.Herald;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.MemoryNotices;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.MemoryRows;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A desk in one server with one gate, its Hilt, its door and its clock. */
final class Market implements EvidenceSource, Doorbell, Herald {
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    static final PlatformAccount BOB = new PlatformAccount(Platform.DISCORD, 1002);
    static final ProductId GOLD = new ProductId("gold");
    static final ProductId SILVER = new ProductId("silver");
    static final PlatformAccount TANJA = new PlatformAccount(Platform.TELEGRAM, 42);
    static final PlatformAccount TOM = new PlatformAccount(Platform.TELEGRAM, 43);
    static final Gate CHAT = Gate.of(Set.of(GOLD), new DoorAddress.Chat(-100), GateMode.ADDITIVE);
    static final Gate GATE = Gate.of(Set.of(GOLD, SILVER), new DoorAddress.Role(1, 9), GateMode.ADDITIVE);

    final FakeSales hilt = new FakeSales(this::now);
    final MemoryHandoffs handoffs = new MemoryHandoffs();
    final MemoryLinks links = new MemoryLinks();
    final MemoryNotices notices = new MemoryNotices();
    final HiltLedger ledger = mock(HiltLedger.class);
    final HiltSupport support = mock(HiltSupport.class);
    final MemoryClaims claims = new MemoryClaims();
    final MemoryTickets tickets = new MemoryTickets();
    final Listeners listeners = new Listeners(notices.listeners());
    final Rows rows = rows(links);
    final List<String> said = new ArrayList<>();
    final List<Entry> trail = new ArrayList<>();
    final List<Ring> rings = new ArrayList<>();
    final HeardAlarms alarms = new HeardAlarms();
    Optional<Refusal> closed = Optional.empty();
    boolean hiltIsSilent;
    final Desk desk;
    private final List<Known> known = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-10T12:00:00Z");

    Market() {
        Recorder recorder = new Recorder(this::now, trail::add, alarms);
        Shelf shelf = new Shelf(() -> new Gates(List.of(GATE, CHAT)), new Catalog(hilt, this::now));
        Doors doors = new Doors(List.of(new QuietDoor(() -> closed)));
        Judge judge = new Judge(new AccessPolicy(Duration.ofHours(1)), rows.exceptions(), this::now);
        Standing standing = new Standing(this, judge, rows, doors, this, listeners);
        Ties ties = new Ties(links, this, this, recorder);
        Accounts accounts = new Accounts(shelf, new Codes(links, new Random(7), this::now), ties, listeners);
        Care.Parts parts = new Care.Parts(
                new Claims(ledger, claims, recorder),
                new Reasons(standing, this, rows, new Reasons.Names(doors, new Catalog(hilt, this::now)), this::now),
                new Privacy(mock(PrivacyRows.class), this, recorder));
        Helpdesk helpdesk = new Helpdesk(support, tickets, this, rows.people(), recorder);
        ReceiptCounter counter = new ReceiptCounter(this, rows.people(), ledger);
        Care care = new Care(shelf, accounts::texts, counter, helpdesk, parts);
        desk = new Desk(
                shelf,
                new Till(
                        shelf,
                        new Checkout(hilt, handoffs, recorder),
                        standing,
                        doors,
                        new Signpost(Optional.empty()),
                        recorder),
                standing,
                new Desk.Counters(accounts, care),
                recorder);
    }

    private static Rows rows(People people) {
        Rows memory = new MemoryRows().rows();
        return new Rows(memory.memberships(), memory.grants(), memory.exceptions(), memory.brake(), people);
    }

    /** Puts a product on the shelf. */
    void offer(ProductId id, String title, String status, Platform soldOn, long price) {
        Optional<String> identity = Optional.of(soldOn.identityType());
        Product product = new Product(
                id,
                title,
                status,
                true,
                identity,
                Optional.of(price),
                "USDC",
                6,
                Optional.of(30),
                Optional.empty(),
                "NONE");
        hilt.products.put(id, product);
    }

    void has(ProductId product, String said, Instant end) {
        MembershipId id = new MembershipId("m" + known.size());
        Membership membership =
                new Membership(id, product, ALICE, said, Period.until(end), Optional.empty(), Optional.empty());
        known.add(Known.after(Optional.empty(), membership, now));
    }

    /** Whoever writes in private, on whichever platform. */
    Customer inPrivate(PlatformAccount account) {
        return new Customer(account, "Name of " + account.id(), Optional.empty(), Locale.ENGLISH, Optional.empty());
    }

    @Override
    public void say(PlatformAccount account, String key, Map<String, Object> values) {
        said.add(account + " " + words(new Texts(Locale.ENGLISH).message(key, values)));
    }

    Customer customer(PlatformAccount account, long guild) {
        Place place = new Place(Platform.DISCORD, guild);
        URI back = URI.create("https://discord.com/channels/" + guild);
        return new Customer(account, "Alice", Optional.of(place), Locale.ENGLISH, Optional.of(back));
    }

    Customer alice() {
        return customer(ALICE, 1);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static String words(Message message) {
        StringBuilder text = new StringBuilder();
        message.parts()
                .forEach(part -> text.append(
                        part instanceof Message.Part.Words words ? words.text() : ((Message.Part.Moment) part).at()));
        return text.toString();
    }

    @Override
    public Evidence recall(Set<PlatformAccount> person) {
        return new Evidence.Answered(of(person), now);
    }

    @Override
    public Evidence ask(Set<PlatformAccount> person, Urgency urgency) {
        return hiltIsSilent ? new Evidence.Silent("503", of(person), false) : recall(person);
    }

    private List<Known> of(Set<PlatformAccount> person) {
        return known.stream()
                .filter(each -> person.contains(each.membership().account()))
                .toList();
    }

    @Override
    public void ring(Ring ring) {
        rings.add(ring);
    }

    @Override
    public void ringOwed(Place place, String cause) {
        throw new AssertionError("a buyer mends no door");
    }
}
