package dev.gatehouse.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        ServerAdmin admin = unserved(stage);
        admin.types("claim", Map.of("code", admin.code()));
        return admin;
    }

    /** Somebody whose server is not served yet. */
    static ServerAdmin unserved(Stage stage) {
        long id = stage.discord().addUser("admin");
        return new ServerAdmin(stage, id, stage.discord().addGuild("The Studio", id));
    }

    /** As the operator hands it out. */
    String code() {
        return Operator.of(stage).asks("places", "invite").path("code").asText();
    }

    /** Whoever is named in the settings, in the server whose gate stands in the file. */
    static ServerAdmin operator(Stage stage) {
        return new ServerAdmin(stage, stage.world().owner(), stage.world().guild());
    }

    long id() {
        return id;
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

    /** What is offered while an option is being typed. */
    List<String> offered(String subcommand, String option, String typed) {
        return stage.discord().autocomplete(server, id, "/gate " + subcommand, option, typed);
    }

    Message presses(Message on, String label) {
        return presses(id, on, label);
    }

    /** Presses as anybody who sees the message. */
    Message presses(long who, Message on, String label) {
        return answer(press(who, on, label));
    }

    Message fills(Message on, String label, Map<String, String> fields) {
        InteractionView asked = press(id, on, label);
        asked.awaitModal(PATIENCE);
        return answer(stage.discord().submit(asked, fields));
    }

    /** Picks from the menu with this hint: words as they are shown there, roles and channels by their numbers. */
    Message picks(Message on, String hint, String... shown) {
        JsonNode menu = menu(on, hint);
        List<String> values = Stream.of(shown).map(each -> value(menu, each)).toList();
        return answer(stage.discord().choose(id, on, menu.path("custom_id").asText(), values));
    }

    /** The words a menu offers. */
    static List<String> words(Message on, String hint) {
        return menu(on, hint).path("options").findValuesAsText("label");
    }

    private static JsonNode menu(Message on, String hint) {
        return on.components().findParents("placeholder").stream()
                .filter(each -> each.path("placeholder").asText().equals(hint))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu " + hint + " in " + on.components() + on.text()));
    }

    private static String value(JsonNode menu, String shown) {
        for (JsonNode option : menu.path("options")) {
            if (option.path("label").asText().equals(shown)) {
                return option.path("value").asText();
            }
        }
        return shown;
    }

    /** Without waiting for what is answered. */
    InteractionView press(Message on, String label) {
        return press(id, on, label);
    }

    private InteractionView press(long who, Message on, String label) {
        Button button = on.buttons().stream()
                .filter(each -> each.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + on.buttons() + on.text()));
        return stage.discord().press(who, on, button.customId());
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
