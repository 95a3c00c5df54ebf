package dev.gatehouse.audit;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened, in the order of the flow. Holds ids only, never a name and never a secret.
 *
 * @param words one sentence for people
 */
public record Entry(
        Instant at,
        Kind kind,
        Optional<PlatformAccount> account,
        Optional<MembershipId> membership,
        Optional<GateId> gate,
        String words) {

    /** The stations of the flow, from a typed command to what the person was told. */
    public enum Kind {
        COMMAND,
        PREFLIGHT,
        LINK,
        EVENT,
        LOOKUP,
        MEMBERSHIP,
        DECISION,
        STEP,
        ANSWER,
        NOTICE,
        /** Accounts of one person were linked, parted or moved. */
        PERSON,
        ALARM
    }

    public static Entry of(Instant at, Kind kind, PlatformAccount account, String words) {
        return new Entry(at, kind, Optional.of(account), Optional.empty(), Optional.empty(), words);
    }

    public static Entry of(Instant at, Kind kind, String words) {
        return new Entry(at, kind, Optional.empty(), Optional.empty(), Optional.empty(), words);
    }

    public Entry about(MembershipId id) {
        return new Entry(at, kind, account, Optional.of(id), gate, words);
    }

    public Entry at(GateId id) {
        return new Entry(at, kind, account, membership, Optional.of(id), words);
    }
}
