package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Somebody with a Discord server of their own that is served: types {@code /gate …}, presses, picks and fills in. */
final class ServerAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Below the bot's own role. */
    private static final int LOW = 1;

    private final Stage stage;
    private final long id;
    private final long server;

    private ServerAdmin(Stage stage, long id, long server) {
        this.stage = stage;
        this.id = id;
        this.server = server;
    }

    static ServerAdmin of(Stage stage) {
        long id = stage.discord().addUser("admin");
        ServerAdmin admin = new ServerAdmin(stage, id, stage.discord().addGuild("The Studio", id));
        String code = Operator.of(stage).asks("places", "invite").path("code").asText();
        admin.types("claim", Map.of("code", code));
        return admin;
    }

    /** Whoever is named in the settings, in the server whose gate stands in the file. */
    static ServerAdmin operator(Stage stage) {
        return new ServerAdmin(stage, stage.world().owner(), stage.world().guild());
    }

    long server() {
        return server;
    }

    /** Opens a gate to a new role of the name; returns the role. */
    long opens(String product, String role) {
        long made = stage.discord().addRole(server, role, LOW, 0);
        Message ready = types("setup", Map.of("product", product, "door", Long.toString(made)));
        presses(ready, "Open the gate");
        return made;
    }

    /** A member of the server who is nothing else yet. */
    long guest(String name) {
        long guest = stage.discord().addUser(name);
        stage.discord().join(server, guest);
        return guest;
    }

    /** A member who paid and is in. */
    long payer(String product, long role) throws InterruptedException {
        long payer = guest("payer");
        stage.hilt().buy(product, Long.toString(payer), "");
        Watch.until("the payer is let in", () -> has(payer, role));
        return payer;
    }

    boolean has(long user, long role) {
        return stage.discord().hasRole(server, user, role);
    }

    Message types(String subcommand, Map<String, String> options) {
        return says(id, "/gate " + subcommand, options);
    }

    /** About somebody, with a reason. */
    Message decides(String subcommand, long about, String reason) {
        return types(subcommand, Map.of("account", Long.toString(about), "reason", reason));
    }

    /** Types any command in the server, as anybody there. */
    Message says(long who, String command, Map<String, String> options) {
        return answer(stage.discord().slash(server, who, command, options));
    }

    Message presses(Message on, String label) {
        return answer(press(on, label));
    }

    Message fills(Message on, String label, Map<String, String> fields) {
        InteractionView asked = press(on, label);
        asked.awaitModal(PATIENCE);
        return answer(stage.discord().submit(asked, fields));
    }

    /** Picks from the only menu of words. */
    Message picks(Message on, String value) {
        String menu =
                on.components().findParents("options").get(0).path("custom_id").asText();
        return answer(stage.discord().choose(id, on, menu, List.of(value)));
    }

    private InteractionView press(Message on, String label) {
        Button button = on.buttons().stream()
                .filter(each -> each.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + on.buttons() + on.text()));
        return stage.discord().press(id, on, button.customId());
    }

    private static Message answer(InteractionView view) {
        view.awaitReply(PATIENCE);
        List<Message> all = view.messages();
        return all.get(all.size() - 1);
    }

    /** As it must stand in a message for Discord to show it so: an underscore alone would begin italics. */
    static String shown(String code) {
        return code.replace("_", "\\_");
    }
}
