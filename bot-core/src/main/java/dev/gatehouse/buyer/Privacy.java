package dev.gatehouse.buyer;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Recorder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows a person what is kept of them, and forgets it, except what keeps a door open that they paid for. */
public final class Privacy {
    static final String ERASE = CareDesk.MARK + "erase";

    private final PrivacyRows rows;
    private final EvidenceSource evidence;
    private final Recorder recorder;

    public Privacy(PrivacyRows rows, EvidenceSource evidence, Recorder recorder) {
        this.rows = rows;
        this.evidence = evidence;
        this.recorder = recorder;
    }

    Message export(Texts texts, PlatformAccount account) {
        List<String> lines = rows.export(account);
        return texts.message(
                "privacy.export", Map.of("account", account, "count", lines.size(), "lines", String.join("\n", lines)));
    }

    Message ask(Texts texts) {
        return texts.message("privacy.sure", Map.of(), new Button.Choice(texts.plain("privacy.button"), ERASE));
    }

    Message erase(Texts texts, PlatformAccount account) {
        Erased erased = erase(account, "the person");
        return texts.message(erased.live() ? "privacy.erased.live" : "privacy.erased", Map.of("count", erased.rows()));
    }

    /** What came of it. */
    public record Erased(int rows, boolean live) {}

    /** Forgets the account, but not what a live membership of it rests on. */
    public Erased erase(PlatformAccount account, String byWhom) {
        Instant now = recorder.clock().instant();
        boolean live = evidence.recall(Set.of(account)).known().stream().anyMatch(known -> isLive(known, now));
        int forgotten = rows.erase(account, !live);
        recorder.audit().add(Entry.of(now, Entry.Kind.PERSON, account, forgotten + " rows erased by " + byWhom));
        return new Erased(forgotten, live);
    }

    /** Everything kept, one line a row. */
    public List<String> export(PlatformAccount account) {
        return rows.export(account);
    }

    /** Whatever Hilt did not say is over counts as live: forgetting it would forget a payer. */
    private static boolean isLive(Known known, Instant now) {
        return switch (known.membership().status()) {
            case EXPIRED -> false;
            case UNKNOWN -> true;
            case ACTIVE, GRACE, DELIVERY_FAILED ->
                known.membership().lastEnd().map(now::isBefore).orElse(true);
        };
    }
}
