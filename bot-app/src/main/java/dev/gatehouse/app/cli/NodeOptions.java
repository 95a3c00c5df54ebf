package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that asks a running node, and how its answer is printed. */
final class NodeOptions {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "Prints the node's answer as it is.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Prints what can be seen. */
    int see(SettingsLoader settings, AdminPath path, Function<NodeAnswer, String> page) {
        return print(client(settings).see(path), page);
    }

    /** Has something done and prints what came of it. */
    int act(SettingsLoader settings, AdminPath path, Function<NodeAnswer, String> page) {
        return act(settings, path, "", page);
    }

    int act(SettingsLoader settings, AdminPath path, String body, Function<NodeAnswer, String> page) {
        return print(client(settings).act(path, body), page);
    }

    /** What can be seen, for a command that does more with it than print it. */
    NodeAnswer ask(SettingsLoader settings, AdminPath path) {
        return NodeAnswer.of(client(settings).see(path));
    }

    /** Has something done, as one of many steps. */
    NodeAnswer ask(SettingsLoader settings, AdminPath path, String body) {
        return NodeAnswer.of(client(settings).act(path, body));
    }

    /** Tells what came of many steps. */
    int told(Map<String, Object> json, String words) {
        return print(NodeAnswer.written(json), answer -> words);
    }

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private AdminClient client(SettingsLoader settings) {
        return new AdminClient(settings.forAsking(config.file()));
    }

    private int print(String answer, Function<NodeAnswer, String> page) {
        out().println(json ? answer : page.apply(NodeAnswer.of(answer)));
        out().flush();
        return 0;
    }
}
