package dev.gatehouse.app.demo;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.cli.RefusedException;
import dev.gatehouse.sandbox.stage.PortTaken;
import java.util.function.IntFunction;

/** Where the page listens: where it was told to, else at its usual port, else at a free one beside another demo. */
record PagePort(int wanted, boolean told) {
    private static final String NAME = "GATEHOUSE_DEMO_PORT";
    private static final int USUAL = 8170;
    private static final int HIGHEST = 65_535;

    /** Reads {@code GATEHOUSE_DEMO_PORT}; empty text is none. */
    static PagePort of(String given) {
        if (given.isBlank()) {
            return new PagePort(USUAL, false);
        }
        try {
            int port = Integer.parseInt(given.strip());
            if (port >= 0 && port <= HIGHEST) {
                return new PagePort(port, true);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for any other number that is no port.
        }
        throw new RefusedException(new Refusal(
                "PORT_WRONG",
                NAME + " is no port: " + given + ".",
                "Set it to a number from 0 to 65535, or unset it."));
    }

    <T> T open(IntFunction<T> opening) {
        try {
            return opening.apply(wanted);
        } catch (PortTaken taken) {
            if (told) {
                throw new RefusedException(new Refusal(
                        "PORT_TAKEN",
                        "Something listens on port " + wanted + " already.",
                        "Set " + NAME + " to another port, or to 0 for any free one."));
            }
            return opening.apply(0);
        }
    }
}
