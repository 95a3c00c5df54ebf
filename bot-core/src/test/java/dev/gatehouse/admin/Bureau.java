package dev.gatehouse.admin;

import static org.mockito.Mockito.mock;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Premises;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import dev.gatehouse.store.AuditTable;
import dev.gatehouse.store.BrakeTable;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.ExceptionTable;
import dev.gatehouse.store.GateTable;
import dev.gatehouse.store.GiftTable;
import dev.gatehouse.store.GrantTable;
import dev.gatehouse.store.LinkTable;
import dev.gatehouse.store.ListenerTable;
import dev.gatehouse.store.MembershipTable;
import dev.gatehouse.store.OpeningTable;
import dev.gatehouse.store.PassTable;
import dev.gatehouse.store.PlaceTable;
import dev.gatehouse.store.SeenMemberTable;
import dev.gatehouse.store.TakeBackTable;
import dev.gatehouse.store.WishTable;
import dev.gatehouse.web.DrawnCharts;
import dev.gatehouse.web.MemberSheets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The admins' desk over a database of its own, with two servers, a Hilt and a Discord that a story sets. */
final class Bureau implements AutoCloseable, EvidenceSource, Doorbell {
    static final Place CLUB = new Place(Platform.DISCORD, 1);
    static final Place OTHER = new Place(Platform.DISCORD, 2);
    static final PlatformAccount BOSS = new PlatformAccount(Platform.DISCORD, 100);
    static final PlatformAccount OPERATOR = new PlatformAccount(Platform.DISCORD, 999);
    static final long ROLE = 9;

    final Database database = Database.open("jdbc:h2:mem:" + UUID.randomUUID());
    final List<Product> products = new ArrayList<>();
    final List<Ring> rings = new ArrayList<>();
    final Map<Long, Message> posted = new TreeMap<>();
    Optional<Refusal> broken = Optional.empty();
    boolean walks = true;
    final List<Integer> gifts = new ArrayList<>();
    final HiltLedger hilt = mock(HiltLedger.class);
    Optional<List<PlatformAccount>> inside = Optional.of(List.of());
    final Rows rows = new Rows(
            new MembershipTable(database),
            new GrantTable(database),
            new ExceptionTable(database),
            new BrakeTable(database),
            new LinkTable(database));
    final Recorder recorder;
    final GateLedger ledger;
    final Places places;
    final Authority authority;
    final ChatGates chatGates;
    final TakeBacks takeBacks;
    final Tools tools;
    final Judge judge;
    final OpeningTable openings = new OpeningTable(database);
    final SeenMemberTable seen = new SeenMemberTable(database);
    final AdminDesk desk;
    private final Sites sites;
    private final Buttons buttons = new Buttons(new WishTable(database), this::now);
    private final List<Gate> declared;
    private Gates gates;
    private Instant now = Instant.parse("2026-05-10T12:00:00Z");

    Bureau(Gate... declared) {
        this.declared = List.of(declared);
        recorder = new Recorder(this::now, new AuditTable(database), new HeardAlarms());
        ledger = new GateLedger(new GateTable(database), rows.grants(), new HeardAlarms(), this::now);
        ledger.register(this.declared);
        gates = read();
        places = new Places(new PlaceTable(database), Places.of(this.declared), new SecureRandom(), recorder);
        authority = new Authority(places, () -> gates, Set.of(OPERATOR));
        Concerned concerned = new Concerned((product, urgency) -> true, rows, this, Runnable::run);
        chatGates = new ChatGates(() -> gates, () -> gates = read(), ledger, concerned, recorder);
        Doors doors = new Doors(List.of());
        judge = new Judge(new AccessPolicy(Duration.ofHours(1)), rows.exceptions(), this::now);
        Members members = new Members(() -> gates, rows.exceptions(), this, recorder);
        DryRun dryRun = new DryRun(() -> gates, this, judge, rows);
        sites = new Sites(doors, platform -> Optional.of(new Server()), platform -> Optional.of(bulletin()));
        Insiders insiders = new Insiders(sites, seen);
        RetiredGates retired = new RetiredGates(
                () -> gates, () -> gates = read(), ledger, this, new TakeBackTable(database), recorder);
        takeBacks = new TakeBacks(chatGates, new TakeBackTable(database), retired, recorder);
        tools = new Tools(
                members,
                new Undo(() -> gates, rows, doors, this, recorder),
                new Passes(() -> gates, new PassTable(database), members, new SecureRandom(), recorder),
                dryRun,
                new Sync((product, urgency) -> true, concerned, this, waiting -> 0, Runnable::run),
                new MemberFile(this, judge, rows, new AuditTable(database)),
                new Gifts(this::gift, hilt, new GiftTable(database), this, recorder),
                new ProductDesk(new ProductList(products, this::now), () -> gates, recorder),
                rows.grants(),
                new DrawnCharts(),
                new Tools.Plans(
                        new Openings(chatGates, openings, insiders, dryRun, rows, recorder),
                        new PlanChanges(
                                chatGates,
                                ledger.leaving(),
                                concerned,
                                dryRun,
                                new PlanChanges.Hilt((product, urgency) -> walks, this, judge)),
                        takeBacks),
                new Tools.Roll(new Roster(this, judge, rows, sites::title), new MemberSheets()));
        Goods goods = new Goods(new ProductList(products, this::now)::all, authority, this::now);
        desk = Counters.desk(
                new Kit(authority, places, goods, chatGates, sites),
                tools,
                new Listeners(new ListenerTable(database)),
                buttons);
    }

    PlaceLog log() {
        return new PlaceLog(new AuditTable(database), () -> gates, places, sites, buttons);
    }

    private WriteOutcome<Boolean> gift(MembershipId id, int days, String note) {
        gifts.add(days);
        return new WriteOutcome.Done<>(true);
    }

    private Gates read() {
        return new Gates(
                Stream.concat(declared.stream(), ledger.standing().stream()).toList(),
                ledger.paused(),
                ledger.leaving().all());
    }

    private Bulletin bulletin() {
        return (room, message) -> {
            posted.put(room.number(), message);
            return Delivery.TOLD;
        };
    }

    Gates gates() {
        return gates;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Somebody who may Manage Server at a place. */
    static Admin admin(Place place) {
        return at(place, BOSS, true);
    }

    static Admin at(Place place, PlatformAccount account, boolean manages, Long... roles) {
        return new Admin(account, "somebody", place, "The Club", manages, Set.of(roles), Locale.ENGLISH);
    }

    /** Serves a place as an admin would: with a code of the operator. */
    void claim(Place place) {
        desk.typed(
                admin(place),
                Wish.to(Deed.CLAIM).with("code", places.invite("operator").code()));
    }

    /** A gate opened from the chat, the short way. */
    Gate opened(Place place, String product) {
        desk.typed(
                admin(place),
                Wish.to(Deed.SETUP)
                        .with("product", product)
                        .with("door", Long.toString(ROLE))
                        .with("open", "yes"));
        return gates.at(new DoorAddress.Role(place.id(), ROLE)).orElseThrow();
    }

    /** The words of a panel, moments as they are in UTC. */
    static String words(Panel panel) {
        return panel.message().parts().stream()
                .map(part -> part instanceof Message.Part.Words words
                        ? words.text()
                        : ((Message.Part.Moment) part).at().toString())
                .collect(Collectors.joining());
    }

    /** The action of the button with this label. */
    static String button(Panel panel, String label) {
        return panel.message().buttons().stream()
                .filter(button -> button.label().startsWith(label))
                .map(button -> ((Button.Choice) button).action())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no button " + label + " in " + panel.message().buttons()));
    }

    @Override
    public Evidence ask(Set<PlatformAccount> accounts, Urgency urgency) {
        return recall(accounts);
    }

    @Override
    public Evidence recall(Set<PlatformAccount> accounts) {
        List<Known> known = accounts.stream()
                .flatMap(account -> rows.memberships().of(account).stream())
                .toList();
        return new Evidence.Answered(known, now);
    }

    @Override
    public void ring(Ring ring) {
        rings.add(ring);
    }

    @Override
    public void ringOwed(Place place, String cause) {}

    @Override
    public void close() {
        database.close();
    }

    /** What Discord says of the servers. */
    private final class Server implements Premises {
        @Override
        public Platform platform() {
            return Platform.DISCORD;
        }

        @Override
        public Optional<String> name(Place place) {
            return Optional.of("The Club");
        }

        @Override
        public List<Check> checks(Gate gate) {
            return List.of(new Check("The role is below the bot's own", broken));
        }

        @Override
        public Made make(Place place, String name) {
            return new Made(Optional.of(new DoorAddress.Role(place.id(), ROLE)), Optional.empty());
        }

        @Override
        public Optional<Place> beside(Place place, PlatformAccount admin) {
            return Optional.empty();
        }

        @Override
        public Optional<List<PlatformAccount>> inside(Gate gate) {
            return inside;
        }
    }
}
