package dev.gatehouse.membership;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.Keeper.Kept;
import java.util.Optional;

/** Reads one membership by its id, keeps the answer, and says what it amounts to. */
final class SingleReads {
    private final HiltReads hilt;
    private final Keeper keeper;
    private final Missing missing;
    private final WorkspaceCheck workspace;
    private final Logbook logbook;

    SingleReads(HiltReads hilt, Keeper keeper, Missing missing, WorkspaceCheck workspace, Logbook logbook) {
        this.hilt = hilt;
        this.keeper = keeper;
        this.missing = missing;
        this.workspace = workspace;
        this.logbook = logbook;
    }

    ReadOutcome read(MembershipId id, Urgency urgency) {
        if (workspace.standing(urgency) instanceof Standing.Foreign foreign) {
            return new ReadOutcome.Silent(foreign.why(), Optional.empty());
        }
        Reply<Membership> reply = hilt.membership(id, urgency);
        if (reply instanceof Reply.Said<Membership> said) {
            return outcome(id, keeper.keep(said.value(), said.askedAt()));
        }
        if (reply instanceof Reply.Absent<Membership> absent) {
            return absent(id, absent.why());
        }
        Reply.Silent<Membership> silent = (Reply.Silent<Membership>) reply;
        return new ReadOutcome.Silent(silent.why(), silent.retryAfter());
    }

    /** What it means to whoever waits for this membership that an answer about it was kept so. */
    ReadOutcome outcome(MembershipId id, Kept kept) {
        if (kept instanceof Kept.Moved) {
            missing.add(id, "it now names another account");
            return new ReadOutcome.Silent("membership " + id + " now names another account", Optional.empty());
        }
        missing.back(id);
        Known known = kept instanceof Kept.Older older ? older.known() : ((Kept.Counts) kept).known();
        logbook.write(known);
        return new ReadOutcome.Kept(known, kept instanceof Kept.Counts);
    }

    private ReadOutcome absent(MembershipId id, String why) {
        boolean everKnown = keeper.known(id).isPresent();
        if (everKnown) {
            missing.add(id, why);
        }
        return new ReadOutcome.Absent(why, everKnown);
    }
}
