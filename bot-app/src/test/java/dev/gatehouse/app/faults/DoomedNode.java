package dev.gatehouse.app.faults;

import dev.gatehouse.app.Main;
import dev.gatehouse.app.faults.DoomedDisk.Moment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The program as it is shipped, in a process of its own, over a disk that obeys the lines of standard input. */
public final class DoomedNode {
    private DoomedNode() {}

    public static void main(String[] args) {
        DoomedDisk.register();
        Thread listener = new Thread(DoomedNode::obey, "doom");
        listener.setDaemon(true);
        listener.start();
        Main.main(args);
    }

    private static void obey() {
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String order;
            while ((order = orders.readLine()) != null) {
                DoomedDisk.spell().cast(Moment.valueOf(order));
            }
            // Whoever started us is gone, and nobody else would end this process.
            Runtime.getRuntime().halt(1);
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }
}
