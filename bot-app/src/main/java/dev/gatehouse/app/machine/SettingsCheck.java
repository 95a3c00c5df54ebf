package dev.gatehouse.app.machine;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the settings leave out: allowed, and rarely meant. */
public final class SettingsCheck implements Supplier<List<Flaw>> {
    private static final String WHERE = "settings";

    private final Settings settings;
    private final Supplier<Gates> gates;

    public SettingsCheck(Settings settings, Supplier<Gates> gates) {
        this.settings = settings;
        this.gates = gates;
    }

    @Override
    public List<Flaw> get() {
        List<Flaw> flaws = new ArrayList<>();
        if (settings.hilt().webhookSecrets().isEmpty()) {
            flaws.add(flaw(
                    "WEBHOOK_SECRET_UNSET",
                    "HILT_WEBHOOK_SECRET is not set, so Hilt's events are refused and everything is seen some time later.",
                    "Set it to the signing secret of the endpoint that Hilt's dashboard shows."));
        }
        if (gates.get().all().isEmpty()) {
            flaws.add(flaw(
                    "NO_GATES",
                    "There is no gate, so nothing is sold and nobody is let in.",
                    "Write one into config/gatehouse.yaml, where an example stands."));
        }
        for (Platform platform : Platform.values()) {
            if (isOff(platform) && !gates.get().on(platform).isEmpty()) {
                flaws.add(off(platform));
            }
        }
        return flaws;
    }

    private boolean isOff(Platform platform) {
        return switch (platform) {
            case DISCORD -> settings.discord().token().isEmpty();
            case TELEGRAM -> settings.telegram().token().isEmpty();
        };
    }

    private static Flaw off(Platform platform) {
        return flaw(
                "PLATFORM_OFF",
                "There are gates on " + platform.title()
                        + ", but no token of a bot there, so their doors stay as they are.",
                "Set " + platform.name() + "_TOKEN and start again.");
    }

    private static Flaw flaw(String code, String sentence, String nextStep) {
        return new Flaw(WHERE, new Refusal(code, sentence, nextStep));
    }
}
