package dev.gatehouse.app.faults;

import dev.gatehouse.app.faults.DoomedDisk.Moment;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.AuditAction;
import dev.gatehouse.sandbox.discord.RateLimit;
import dev.gatehouse.sandbox.hilt.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stage whose bot is a process that dies and is started again over the same rows, at the same address. */
final class MortalNode implements AutoCloseable {
    /** A day's guild has no ten-second window to wait for. */
    private static final RateLimit GENEROUS = new RateLimit(1_000, Duration.ofSeconds(1));

    /** Beyond Hilt's first repetition and our own first attempt after a crash. */
    private static final Duration A_WHILE = Duration.ofSeconds(31);

    private final Stage stage;
    private final Path folder;
    private final int port;
    private final Map<Long, String> memberships = new HashMap<>();
    private NodeProcess process;

    private MortalNode(Stage stage, Path folder, int port) throws IOException, InterruptedException {
        this.stage = stage;
        this.folder = folder;
        this.port = port;
        this.process = NodeProcess.start(stage, folder, port);
    }

    static MortalNode start(Path folder) throws IOException, InterruptedException {
        Stage stage = Stage.set(folder);
        stage.discord().switches().memberRoleLimit(GENEROUS);
        stage.discord().switches().otherRoutesLimit(GENEROUS);
        int port = NodeProcess.freePort();
        stage.hilt().sendWebhooksTo("http://127.0.0.1:" + port + "/webhooks/hilt", Stage.WEBHOOK_SECRET);
        return new MortalNode(stage, folder, port);
    }

    Stage stage() {
        return stage;
    }

    void hold(Moment moment) throws InterruptedException {
        process.hold(moment);
    }

    void awaitHeld(Moment moment) throws InterruptedException {
        process.awaitHeld(moment);
    }

    DiscordBuyer member() {
        return DiscordBuyer.inside(stage, "buyer" + memberships.size());
    }

    /** Somebody inside the guild pays, at a link that did not come from the bot. */
    DiscordBuyer sell() {
        DiscordBuyer buyer = member();
        sell(buyer);
        return buyer;
    }

    void sell(DiscordBuyer buyer) {
        String product = stage.world().discordProduct();
        memberships.put(
                buyer.id(),
                stage.hilt().buy(product, Long.toString(buyer.id()), "").membershipId());
    }

    /** Kills it with SIGKILL, or with SIGTERM and patience; the ids of the events it leaves in its file. */
    Set<String> kill() throws InterruptedException, IOException, SQLException {
        process.kill();
        return stored();
    }

    /** Whether it ended in good order within the time. */
    boolean terminate(Duration within) throws InterruptedException {
        return process.terminate(within);
    }

    /** What it logged over all its lives: warnings and worse. */
    String log() throws IOException {
        return Files.readString(NodeProcess.log(folder));
    }

    Set<String> stored() throws InterruptedException, IOException, SQLException {
        Watch.until("Hilt sees that nobody answers", stage.hilt().webhooks()::idle);
        return LeftBehind.in(NodeProcess.rows(folder));
    }

    /** Over the same rows; what waits for its time gets it. */
    void startAgain() throws IOException, InterruptedException {
        process = NodeProcess.start(stage, folder, port);
        stage.clock().advance(A_WHILE);
    }

    /** Until nothing is on its way from Hilt, and whatever the node does by itself each second was done. */
    void awaitQuiet() throws InterruptedException {
        Watch.until("Hilt has nothing to send", stage.hilt().webhooks()::idle);
        long calls = stage.discord().calls().all().size();
        Watch.never(
                "a call",
                Duration.ofMillis(300),
                () -> stage.discord().calls().all().size() > calls + 100);
    }

    /** Ids of every event that was ever answered 2xx. */
    Set<String> acknowledged() {
        return ids(stage.hilt().webhooks().deliveries().stream().filter(MortalNode::isAcknowledged));
    }

    Set<String> eventsOf(DiscordBuyer buyer) {
        return ids(deliveries(buyer));
    }

    boolean isAcknowledged(DiscordBuyer buyer) {
        return deliveries(buyer).allMatch(MortalNode::isAcknowledged);
    }

    boolean hasAcknowledged(DiscordBuyer buyer) {
        return deliveries(buyer).anyMatch(MortalNode::isAcknowledged);
    }

    int attemptsFor(DiscordBuyer buyer) {
        return deliveries(buyer).mapToInt(each -> each.attempts().size()).sum();
    }

    /** Changes of the buyer's roles at Discord; giving a role that is there is none. */
    long timesGiven(DiscordBuyer buyer) {
        return stage.discord().auditLog(stage.world().guild()).stream()
                .filter(entry -> entry.action() == AuditAction.ROLE_ADD && entry.target() == buyer.id())
                .count();
    }

    private Stream<Delivery> deliveries(DiscordBuyer buyer) {
        String membership = Objects.requireNonNull(memberships.get(buyer.id()));
        List<Delivery> all = stage.hilt().webhooks().deliveries();
        return all.stream()
                .filter(each -> membership.equals(each.event().about().membershipId()));
    }

    private static boolean isAcknowledged(Delivery delivery) {
        return delivery.attempts().stream().anyMatch(attempt -> attempt.status() / 100 == 2);
    }

    private static Set<String> ids(Stream<Delivery> deliveries) {
        return deliveries.map(each -> each.event().id()).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        process.close();
        stage.close();
    }
}
