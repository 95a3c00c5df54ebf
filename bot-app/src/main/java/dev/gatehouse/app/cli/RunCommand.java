package dev.gatehouse.app.cli;

import dev.gatehouse.app.settings.SettingsLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gatehouse run}. */
@Command(name = "run", description = "Runs the gatehouse until it is stopped.", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private final SettingsLoader settings;
    private final RunMode mode;

    @Mixin
    private ConfigOption config = new ConfigOption();

    public RunCommand(SettingsLoader settings, RunMode mode) {
        this.settings = settings;
        this.mode = mode;
    }

    @Override
    public Integer call() {
        return mode.run(settings.forRun(config.file()));
    }
}
