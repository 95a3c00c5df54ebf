package dev.gatehouse.app.cli;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.app.settings.Settings;
import java.util.List;

/** Looks everything over where no node runs. */
public interface CheckMode {
    /** Opens what it needs and closes it again; takes some seconds. */
    List<Flaw> check(Settings settings);
}
