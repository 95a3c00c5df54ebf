package dev.gatehouse.sandbox.hilt;

import dev.gatehouse.sandbox.CallLog;
import dev.gatehouse.sandbox.Faults;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.StandInServer;
import dev.gatehouse.sandbox.hilt.Payment.Buyer;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A local Hilt on 127.0.0.1: its API, its checkout page and its webhooks, with everything a test may want to bend. */
public final class HiltStandIn implements AutoCloseable {
    private static final Duration USUAL_LINK = Duration.ofMinutes(30);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final AtomicReference<String> address = new AtomicReference<>("");
    private final Chance chance = new Chance();
    private final HiltSwitches switches = new HiltSwitches();
    private final WireTime time = new WireTime(switches);
    private final Keys keys = new Keys(chance);
    private final Workspaces workspaces = Workspaces.of(chance.uuid());
    private final SandboxClock clock;
    private final FrontDoor door;
    private final WebhookSender webhooks;
    private final Memberships memberships;
    private final Announcer announcer;
    private final Subscriptions subscriptions;
    private final TermCalendar calendar;
    private final SupportDesk support;
    private final Till till;
    private final HandoffDesk desk;
    private final StandInServer server;
    private final Tick tick;

    private HiltStandIn(SandboxClock clock, int port, LongSupplier nanoTime) {
        this.clock = clock;
        RequestWindows windows = new RequestWindows(nanoTime, switches::requestsPerMinute);
        this.door = new FrontDoor(keys, workspaces, windows, this::shownTime);
        this.webhooks = new WebhookSender(clock);
        this.memberships = new Memberships(workspaces, clock);
        this.announcer = new Announcer(time, chance, address::get, webhooks::accept);
        this.subscriptions = new Subscriptions(clock, switches, announcer, chance);
        this.calendar = new TermCalendar(clock, switches, announcer);
        this.support = new SupportDesk(workspaces, clock, chance, announcer);
        this.till = new Till(clock, chance, announcer, subscriptions);
        this.desk = new HandoffDesk(workspaces, clock, chance, switches, address::get);
        this.server = StandInServer.start(clock, port, this::declare);
        this.address.set(server.url());
        this.tick = Tick.start(this::catchUp);
        clock.onMove(this::catchUp);
    }

    /** Starts to listen on {@code port}, or on any free one when it is 0. */
    public static HiltStandIn start(SandboxClock clock, int port) {
        return start(clock, port, System::nanoTime);
    }

    /** As above, with {@code nanoTime} as the machine time of the request windows. */
    public static HiltStandIn start(SandboxClock clock, int port, LongSupplier nanoTime) {
        return new HiltStandIn(clock, port, nanoTime);
    }

    private void declare(RoutesConfig routes) {
        door.declare(routes);
        routes.before(ctx -> ctx.header("Date", HTTP_DATE.format(shownTime())));
        ReceiptView receipts = new ReceiptView(time, address::get);
        MembershipReads reads = new MembershipReads(switches, memberships, clock);
        MembershipView view = new MembershipView(time, switches);
        new ProductRoutes(door, clock, chance, time).declare(routes);
        new HandoffRoutes(door, desk, till, workspaces, time).declare(routes);
        new MembershipRoutes(door, reads, view, switches, subscriptions).declare(routes);
        new FeedRoutes(door, clock, switches, workspaces, receipts).declare(routes);
        new CheckoutRoutes(desk, till, workspaces, chance).declare(routes);
        new SupportRoutes(door, support, time).declare(routes);
        new ReactivationRoute(door, reads, clock, time, address::get).declare(routes);
        new TestingRoutes(door, clock, chance, announcer, new EventView(time, switches)).declare(routes);
        new WebhookSignUpRoutes(door, webhooks, chance, clock, time).declare(routes);
        new ControlRoutes(this, view, workspaces).declare(routes);
        new WebhookControlRoutes(this).declare(routes);
    }

    private Instant shownTime() {
        return clock.instant().plus(switches.dateAhead());
    }

    public String url() {
        return server.url();
    }

    public CallLog calls() {
        return server.calls();
    }

    public Faults faults() {
        return server.faults();
    }

    public String liveKey() {
        return keys.live();
    }

    /** Sees data of its own; everything made with it says {@code livemode: false}. */
    public String sandboxKey() {
        return keys.sandbox();
    }

    /** Sees the live data and may change nothing: 403 to every write. */
    public String readOnlyKey() {
        return keys.readOnly();
    }

    /** From now on 401. */
    public void revokeKey(String key) {
        keys.revoke(key);
    }

    /** Creates a live product and returns its id. */
    public String addProduct(ProductDraft draft) {
        return addProductWithId(chance.uuid(), draft);
    }

    public String addProductWithId(String id, ProductDraft draft) {
        Products products = workspaces.live().products();
        return products.create(id, draft.fields(), clock.instant()).id();
    }

    /** Creates one live product of each identity type; product ids by type. */
    public Map<String, String> addOneOfEach() {
        Map<String, String> ids = new LinkedHashMap<>();
        ProductDraft.oneOfEach().forEach(draft -> ids.put(draft.identityType(), addProduct(draft)));
        return ids;
    }

    /** One more endpoint for all events, live and sandbox. */
    public void sendWebhooksTo(String url, String secret) {
        webhooks.add(new Delivery.Endpoint(chance.uuid(), url, secret));
    }

    /** Forgets all endpoints and what still waits for them. */
    public void stopWebhooks() {
        webhooks.forgetEndpoints();
    }

    /** Shows the checkout pages at another server of the sandbox too, so that a page there can frame them. */
    public void checkoutOn(RoutesConfig routes) {
        new CheckoutRoutes(desk, till, workspaces, chance).declare(routes);
    }

    /** Where on {@link #checkoutOn} the buyer of this link is: at the offer, or at what came of the newest payment. */
    public String checkoutPage(String checkoutUrl) {
        return new Visit(workspaces).page(checkoutUrl);
    }

    /** The events of the live workspace, oldest first. */
    public List<HiltEvent> events() {
        return workspaces.live().events().oldestFirst();
    }

    /** The name of a live product. */
    public String title(String productId) {
        return workspaces.live().products().find(productId).map(Product::title).orElse(productId);
    }

    public WebhookSender webhooks() {
        return webhooks;
    }

    /** The tickets of the live workspace, and the staff that answers them. */
    public SupportDesk support() {
        return support;
    }

    public Memberships memberships() {
        return memberships;
    }

    public HiltSwitches switches() {
        return switches;
    }

    /**
     * Pays as the buyer does on the checkout page.
     *
     * @throws IllegalStateException when the link is unknown or over
     */
    public Purchase pay(String checkoutUrl) {
        HandoffDesk.Open open = follow(checkoutUrl);
        return till.confirm(open.in(), session(open, null));
    }

    /** As above, from a wallet that is known. */
    public Purchase payFrom(String wallet, String checkoutUrl) {
        HandoffDesk.Open open = follow(checkoutUrl);
        return till.confirm(open.in(), session(open, wallet));
    }

    /** Lets the payment fail; returns its id. */
    public String fail(String checkoutUrl) {
        HandoffDesk.Open open = follow(checkoutUrl);
        return till.fail(open.in(), session(open, null), "Declined by the buyer")
                .id();
    }

    /** Makes a link for a live product and pays it. An empty {@code display} is none. */
    public Purchase buy(String productId, String identityValue, String display) {
        return pay(handoff(productId, identityValue, display));
    }

    /** Tells that a membership that renews by itself must be approved again. */
    public void askToApproveAgain(String membershipId) {
        Membership membership = memberships.get(membershipId);
        announcer.announce(
                workspaces.live(),
                "membership.reapproval_required",
                clock.instant(),
                new Announcer.Subject(null, membership, null));
    }

    /** The checkout URL of a new link to a live product, open for 30 minutes. */
    public String handoff(String productId, String identityValue, String display) {
        Workspace in = workspaces.live();
        Product product = in.products()
                .find(productId)
                .orElseThrow(() -> new IllegalArgumentException("No product " + productId));
        String type = product.identityType() == null ? "CUSTOMER_REFERENCE" : product.identityType();
        Identity identity = new Identity(type, identityValue, display.isEmpty() ? null : display);
        return desk.checkoutUrl(product, desk.issue(in, product, identity, null, USUAL_LINK));
    }

    @Override
    public void close() {
        server.close();
        tick.close();
        webhooks.close();
    }

    private HandoffDesk.Open follow(String checkoutUrl) {
        try {
            return desk.follow(checkoutUrl);
        } catch (Refusal refusal) {
            throw new IllegalStateException("The link does not sell: " + refusal.getMessage(), refusal);
        }
    }

    private Payment session(HandoffDesk.Open open, @Nullable String wallet) {
        Buyer buyer = new Buyer(open.handoff().identity(), open.handoff().token(), wallet);
        return till.open(open.in(), open.product(), buyer, open.product().price());
    }

    private void catchUp() {
        workspaces.all().forEach(calendar::runDue);
        webhooks.pump();
    }
}
