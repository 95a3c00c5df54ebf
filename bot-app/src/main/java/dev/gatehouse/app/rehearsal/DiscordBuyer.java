package dev.gatehouse.app.rehearsal;

import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.Membership;
import dev.gatehouse.sandbox.hilt.Purchase;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Somebody on Discord, and what they can do and see there. */
public final class DiscordBuyer {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Stage stage;
    private final long id;

    private DiscordBuyer(Stage stage, long id) {
        this.stage = stage;
        this.id = id;
    }

    /** A new member of the guild. */
    public static DiscordBuyer inside(Stage stage, String name) {
        DiscordBuyer buyer = elsewhere(stage, name);
        buyer.join();
        return buyer;
    }

    /** A new user who is not in the guild yet. */
    public static DiscordBuyer elsewhere(Stage stage, String name) {
        return new DiscordBuyer(stage, stage.discord().addUser(name));
    }

    public long id() {
        return id;
    }

    public void join() {
        stage.discord().join(stage.world().guild(), id);
    }

    public InteractionView type(String command, Map<String, String> options) {
        return stage.discord().slash(stage.world().guild(), id, command, options);
    }

    /** Types {@code /buy} for a product and returns the checkout address of the answer. */
    public String link(String product) {
        Message answer = type("/buy", Map.of("product", product)).awaitReply(PATIENCE);
        return answer.buttons().stream()
                .map(Button::url)
                .filter(url -> url != null && !url.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Unseen("a checkout button; the answer was: " + answer.text()));
    }

    public Purchase buy() {
        return stage.hilt().pay(link(stage.world().discordProduct()));
    }

    public Purchase buy(String product) {
        return stage.hilt().pay(link(product));
    }

    /** Buys and waits for the role. */
    public Purchase arrive() throws InterruptedException {
        Purchase purchase = buy();
        awaitRole();
        return purchase;
    }

    public boolean hasRole() {
        return stage.discord().hasRole(stage.world().guild(), id, stage.world().role());
    }

    public void awaitRole() throws InterruptedException {
        Watch.until("the role", this::hasRole);
    }

    public void awaitNoRole() throws InterruptedException {
        Watch.until("the role taken back", () -> !hasRole());
    }

    public Membership membership() {
        return stage.hilt()
                .memberships()
                .of(stage.world().discordProduct(), Long.toString(id))
                .orElseThrow();
    }

    /** Calls that gave this person the role, whatever was answered. */
    public List<Call> grants() {
        return stage.discord().calls().of("PUT", rolePath());
    }

    public List<Call> revokes() {
        return stage.discord().calls().of("DELETE", rolePath());
    }

    public String rolePath() {
        return "/api/v10/guilds/%d/members/%d/roles/%d"
                .formatted(stage.world().guild(), id, stage.world().role());
    }

    /** Direct messages of the bot that contain {@code text}. */
    public long told(String text) {
        return stage.discord().dms(id).stream()
                .filter(message -> message.text().contains(text))
                .count();
    }
}
