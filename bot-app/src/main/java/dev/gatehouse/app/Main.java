package dev.gatehouse.app;

import dev.gatehouse.app.bench.Bench;
import dev.gatehouse.app.cli.BackupCommand;
import dev.gatehouse.app.cli.BenchCommand;
import dev.gatehouse.app.cli.BrakeCommand;
import dev.gatehouse.app.cli.CheckCommand;
import dev.gatehouse.app.cli.ClaimsCommand;
import dev.gatehouse.app.cli.Commands;
import dev.gatehouse.app.cli.DemoCommand;
import dev.gatehouse.app.cli.DryRunCommand;
import dev.gatehouse.app.cli.EventsCommand;
import dev.gatehouse.app.cli.GatesCommand;
import dev.gatehouse.app.cli.MembersCommand;
import dev.gatehouse.app.cli.MigrateCommand;
import dev.gatehouse.app.cli.OwedCommand;
import dev.gatehouse.app.cli.PanelCommand;
import dev.gatehouse.app.cli.PassesCommand;
import dev.gatehouse.app.cli.PlacesCommand;
import dev.gatehouse.app.cli.PrivacyCommand;
import dev.gatehouse.app.cli.ProductsCommand;
import dev.gatehouse.app.cli.ReceiptsCommand;
import dev.gatehouse.app.cli.RehearseCommand;
import dev.gatehouse.app.cli.RestoreCommand;
import dev.gatehouse.app.cli.RunCommand;
import dev.gatehouse.app.cli.SoakCommand;
import dev.gatehouse.app.cli.TicketsCommand;
import dev.gatehouse.app.cli.WebhookCommand;
import dev.gatehouse.app.cli.WhyCommand;
import dev.gatehouse.app.cli.WorkspaceCommand;
import dev.gatehouse.app.demo.Demo;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.app.soak.KillSoak;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Where the program begins: every command it has. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(commands(System.getenv()).execute(args));
    }

    static CommandLine commands(Map<String, String> environment) {
        // The launcher says where the installation is, so that it can be started from any directory.
        Path home = Path.of(environment.getOrDefault("GATEHOUSE_HOME", "")).toAbsolutePath();
        SettingsLoader settings = new SettingsLoader(home, environment);
        return Commands.of(List.of(
                new DemoCommand(new Demo(home, environment, System.out)),
                new RunCommand(settings, new NodeMode()),
                new RehearseCommand(new PlayMode(System.out)),
                new BenchCommand(new Bench(System.out, System.err)),
                new SoakCommand(new KillSoak(home, System.out)),
                new CheckCommand(settings, new VisitMode()),
                new WhyCommand(settings),
                new EventsCommand(settings),
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
                new BrakeCommand(settings),
                new BackupCommand(settings),
                new RestoreCommand(settings),
                new MigrateCommand(settings),
                new WorkspaceCommand(settings)));
    }
}
