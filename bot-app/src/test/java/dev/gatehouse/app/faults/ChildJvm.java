package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.app.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as an operator starts it, in a process of its own, with nothing of this machine's environment. */
final class ChildJvm {
    private static final long PATIENCE_SECONDS = 60;

    private ChildJvm() {}

    /** What is left of it: the exit code, and both of its outputs in one. */
    record Ended(int code, String said) {}

    static Ended run(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("GATEHOUSE_HOME", home.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end: " + said);
        }
        return new Ended(process.exitValue(), said);
    }
}
