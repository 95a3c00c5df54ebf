package dev.gatehouse.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.PassRows.Pass;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.reconcile.Recorder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Guest passes: a code that opens one gate to a few accounts until a date. */
public final class Passes {
    private static final int CODE_BYTES = 16;

    private final Supplier<Gates> gates;
    private final PassRows rows;
    private final Members members;
    private final SecureRandom random;
    private final Recorder recorder;

    /** A pass and its code, which is shown this once. */
    public record Made(String code, Pass pass) {}

    public Passes(Supplier<Gates> gates, PassRows rows, Members members, SecureRandom random, Recorder recorder) {
        this.gates = gates;
        this.rows = rows;
        this.members = members;
        this.random = random;
        this.recorder = recorder;
    }

    /** Makes a pass for {@code uses} accounts until {@code end}. */
    public Made make(GateId gate, int uses, Instant end, String owner, String reason) {
        if (gates.get().find(gate).filter(found -> !found.isClosing()).isEmpty()) {
            throw new NotDoneException(
                    "NO_SUCH_GATE", "There is no gate " + gate + ".", "See them with: gatehouse gates.");
        }
        if (uses < 1 || !end.isAfter(now())) {
            throw new NotDoneException(
                    "PASS_OPENS_NOTHING",
                    "A guest pass needs at least one use and an end ahead.",
                    "Give both, such as: --uses 3 --days 14.");
        }
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        Pass pass = new Pass(digest(code), gate, uses, 0, owner, reason, end);
        rows.add(pass);
        recorder.audit()
                .add(Entry.of(now(), Entry.Kind.COMMAND, "guest pass " + pass.name() + " made by " + owner)
                        .at(gate));
        return new Made(code, pass);
    }

    public List<Pass> list() {
        return rows.all();
    }

    /** Lets the account in until the pass ends. A code tells nobody whether it was ever right. */
    public Pass use(String code, PlatformAccount account) {
        Pass pass = rows.find(digest(code.strip())).filter(this::opens).orElseThrow(Passes::opensNothing);
        Gate gate = gates.get()
                .find(pass.gate())
                .filter(found -> found.platform() == account.platform())
                .orElseThrow(Passes::opensNothing);
        if (!rows.use(pass.digest(), account, now())) {
            throw opensNothing();
        }
        members.allow(new Order(
                account,
                Optional.of(gate.id()),
                pass.owner(),
                "guest pass " + pass.name() + ": " + pass.reason(),
                Optional.of(pass.end())));
        return pass;
    }

    /** Lets nobody else in; those it let in stay until its date. */
    public Pass end(String name, String owner) {
        Pass pass = rows.all().stream()
                .filter(each -> each.name().equals(name) && opens(each))
                .findFirst()
                .orElseThrow(() -> new NotDoneException(
                        "NO_SUCH_PASS",
                        "No guest pass " + name + " opens anything.",
                        "See them with: gatehouse passes list."));
        rows.end(pass.digest(), now());
        recorder.audit()
                .add(Entry.of(now(), Entry.Kind.COMMAND, "guest pass " + name + " ended by " + owner)
                        .at(pass.gate()));
        return pass;
    }

    private boolean opens(Pass pass) {
        return pass.end().isAfter(now());
    }

    private static NotDoneException opensNothing() {
        return new NotDoneException(
                "PASS_INVALID",
                "This code opens nothing: it is wrong, used up, over, or for another platform.",
                "Ask whoever gave it for a new one.");
    }

    private static String digest(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
