package dev.gatehouse.app;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.app.cli.CheckMode;
import dev.gatehouse.app.settings.Settings;
import java.util.List;

/** Looks everything over where no node runs. */
final class VisitMode implements CheckMode {
    @Override
    public List<Flaw> check(Settings settings) {
        try (CheckSession session = CheckSession.open(settings)) {
            return session.get();
        }
    }
}
