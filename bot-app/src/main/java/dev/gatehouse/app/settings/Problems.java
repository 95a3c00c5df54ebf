package dev.gatehouse.app.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of one reading, each once however often its value is looked at. */
final class Problems {
    private final Set<SettingsProblem> found = new LinkedHashSet<>();

    void add(String key, String wrong, String example) {
        found.add(new SettingsProblem(key, wrong, example));
    }

    /** Ends the reading here if anything was wrong. */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new SettingsException(List.copyOf(found));
        }
    }
}
