package dev.gatehouse.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.cli.BrakeCommand;
import dev.gatehouse.app.cli.ClaimsCommand;
import dev.gatehouse.app.cli.Commands;
import dev.gatehouse.app.cli.DryRunCommand;
import dev.gatehouse.app.cli.GatesCommand;
import dev.gatehouse.app.cli.MembersCommand;
import dev.gatehouse.app.cli.OwedCommand;
import dev.gatehouse.app.cli.PanelCommand;
import dev.gatehouse.app.cli.PassesCommand;
import dev.gatehouse.app.cli.PlacesCommand;
import dev.gatehouse.app.cli.PrivacyCommand;
import dev.gatehouse.app.cli.ProductsCommand;
import dev.gatehouse.app.cli.ReceiptsCommand;
import dev.gatehouse.app.cli.TicketsCommand;
import dev.gatehouse.app.cli.WebhookCommand;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.settings.SettingsLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;

/** Whoever runs the house: types commands on the node's machine and reads what they print. */
record Operator(SettingsLoader settings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Operator of(Stage stage) {
        return of(stage, stage.bot());
    }

    /** Of a node that a test started by itself. */
    static Operator of(Stage stage, Gatehouse node) {
        Map<String, String> environment = new HashMap<>(stage.environment());
        environment.put("ADMIN_LISTEN", URI.create(node.adminUrl()).getAuthority());
        return new Operator(new SettingsLoader(Path.of(""), environment));
    }

    /** What a command prints, or what it was refused with. */
    String types(String... words) {
        StringWriter out = new StringWriter();
        CommandLine line = Commands.of(List.of(
                new OwedCommand(settings),
                new DryRunCommand(settings),
                new MembersCommand(settings),
                new PassesCommand(settings),
                new PanelCommand(settings),
                new ProductsCommand(settings),
                new ClaimsCommand(settings),
                new PrivacyCommand(settings),
                new ReceiptsCommand(settings),
                new TicketsCommand(settings),
                new WebhookCommand(settings),
                new PlacesCommand(settings),
                new GatesCommand(settings),
                new BrakeCommand(settings)));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(words);
        return out.toString();
    }

    /** The same with {@code --json}, read. */
    JsonNode asks(String... words) {
        String answer =
                types(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + answer, e);
        }
    }

    /** What is owed to one account, or about it. */
    List<JsonNode> owed(String account) {
        return StreamSupport.stream(asks("owed").path("items").spliterator(), false)
                .filter(item -> item.path("account").asText().equals(account))
                .toList();
    }
}
