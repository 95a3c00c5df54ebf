package dev.gatehouse.app.demo;

import dev.gatehouse.app.cli.DemoMode;
import dev.gatehouse.sandbox.stage.Sandbox;
import dev.gatehouse.sandbox.stage.StagePage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts stand-ins, page and bot, prints one address, and ends everything when the process is told to stop. */
public final class Demo implements DemoMode {
    private static final int FAREWELL_SECONDS = 15;

    private final Path home;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** The demo of the installation at {@code home}. */
    public Demo(Path home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.environment = environment;
        this.out = out;
    }

    @Override
    public int demo(Optional<Path> data, boolean browser) {
        PagePort port = PagePort.of(environment.getOrDefault("GATEHOUSE_DEMO_PORT", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try (DataFolder folder = DataFolder.of(data);
                Sandbox sandbox = Sandbox.start();
                StageBot bot = new StageBot(sandbox, new StageSettings(home, folder.path(), sandbox));
                StagePage page = port.open(free -> StagePage.open(sandbox, bot, free, StagePage.PACE))) {
            bot.start();
            say(page.url(), folder);
            if (browser) {
                new Browser(environment, System.getProperty("os.name", "")).open(page.url());
            }
            told.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            ended.countDown();
        }
    }

    private void say(String url, DataFolder folder) {
        out.println();
        out.println("  Gatehouse is on stage: " + url);
        out.println();
        out.println("  Play the tour there, or play yourself. Ctrl-C ends everything"
                + (folder.temporary() ? " and leaves nothing behind." : "; the data stays in " + folder.path() + "."));
        out.flush();
    }

    /** Runs while the process goes down; it waits so that everything is closed before that is over. */
    private void stop() {
        told.countDown();
        try {
            if (!ended.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                out.println("  Not everything ended in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
