package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.Premises;
import dev.gatehouse.door.SeenMembers;
import java.util.List;
import java.util.Optional;

/** Who stands inside, whether or not they have to do with Gatehouse. */
public record Insiders(Sites sites, SeenMembers seen) {
    /** More than Telegram lets into a group. */
    private static final int MOST = 250_000;

    /**
     * People inside.
     *
     * @param isWhole everybody, by the platform's own list; else only those it told of coming in
     */
    public record Crowd(List<PlatformAccount> people, boolean isWhole) {}

    Crowd of(Gate gate) {
        Optional<List<PlatformAccount>> listed =
                sites.premises().apply(gate.platform()).flatMap((Premises premises) -> premises.inside(gate));
        return listed.map(people -> new Crowd(people, true))
                .orElseGet(() -> new Crowd(seen.listInside(gate.place(), MOST), false));
    }
}
