package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import java.util.function.Consumer;

/**
 * Something wrong put into the sandbox, as the real platform would show it.
 *
 * @param code what the check calls it
 * @param nextStep a part of the step that mends it
 */
record Plant(String name, String code, String nextStep, Consumer<Stage> plant, Consumer<Stage> mend) {
    @Override
    public String toString() {
        return name;
    }
}
