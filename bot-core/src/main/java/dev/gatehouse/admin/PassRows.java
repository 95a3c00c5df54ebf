package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Guest passes and who used them. Calls block and throw the store's unchecked exception when it is away. */
public interface PassRows {

    /**
     * A guest pass.
     *
     * @param digest SHA-256 of the code in hex; the code itself is kept nowhere
     * @param uses accounts it lets in at most
     * @param used accounts it has let in
     * @param end when it opens no more, and when those it let in leave
     */
    record Pass(String digest, GateId gate, int uses, int used, String owner, String reason, Instant end) {
        private static final int SHOWN = 8;

        /** Enough of the digest to name it. */
        public String name() {
            return digest.substring(0, SHOWN);
        }
    }

    void add(Pass pass);

    Optional<Pass> find(String digest);

    /** Newest end first, those that ended too. */
    List<Pass> all();

    /**
     * Counts a use, on the disk before it returns. False when all uses are taken; an account that used it before takes
     * none.
     */
    boolean use(String digest, PlatformAccount account, Instant at);

    /** Opens no more from {@code at} on. */
    void end(String digest, Instant at);
}
