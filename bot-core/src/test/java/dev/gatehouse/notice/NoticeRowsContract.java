package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rows of notices hold to, wherever they are kept. */
public abstract class NoticeRowsContract {
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 700_000_000_000_000_001L);
    private static final PlatformAccount BOB = new PlatformAccount(Platform.TELEGRAM, 42);
    private static final GateId VIP = new GateId("aaaaaaaaaaaa");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Level LEVEL = Level.reminder("REMIND 7", "notice.remind", NOON.plusSeconds(9));

    protected abstract NoticeRows rows();

    protected abstract ListenerRows listeners();

    @Test
    void what_was_told_last_is_remembered_by_subject() {
        NoticeRows rows = rows();
        assertThat(rows.told(ALICE, VIP, "access")).isEmpty();
        rows.tell(ALICE, VIP, "access", "INSIDE", NOON);
        rows.tell(ALICE, VIP, "access", "LAPSED", NOON.plusSeconds(1));
        rows.tell(ALICE, VIP, "reminder", "REMIND 7", NOON);
        assertThat(rows.told(ALICE, VIP, "access")).contains("LAPSED");
        assertThat(rows.told(ALICE, VIP, "reminder")).contains("REMIND 7");
        assertThat(rows.told(BOB, VIP, "access")).isEmpty();
    }

    @Test
    void of_one_subject_the_newest_waits_until_it_is_told() {
        NoticeRows rows = rows();
        rows.wait(notice(ALICE, NOON, 0));
        DueNotice newer = notice(ALICE, NOON.plusSeconds(5), 3);
        rows.wait(newer);
        assertThat(rows.waiting(ALICE, VIP, "reminder")).contains(newer);
        assertThat(rows.due(NOON, 10)).isEmpty();
        assertThat(rows.due(NOON.plusSeconds(5), 10)).containsExactly(newer);

        rows.tell(ALICE, VIP, "reminder", "REMIND 7", NOON);

        assertThat(rows.waiting(ALICE, VIP, "reminder")).isEmpty();
    }

    @Test
    void what_is_due_longest_comes_first_and_what_is_forgotten_never() {
        NoticeRows rows = rows();
        rows.wait(notice(ALICE, NOON, 0));
        rows.wait(notice(BOB, NOON.minusSeconds(1), 0));
        assertThat(rows.due(NOON, 10)).extracting(DueNotice::account).containsExactly(BOB, ALICE);
        assertThat(rows.due(NOON, 1)).extracting(DueNotice::account).containsExactly(BOB);
        rows.forget(BOB, VIP, "reminder");
        rows.forget(BOB, VIP, "reminder");
        assertThat(rows.due(NOON, 10)).extracting(DueNotice::account).containsExactly(ALICE);
    }

    @Test
    void everything_that_waits_for_one_account_is_found_together() {
        NoticeRows rows = rows();
        DueNotice later = notice(ALICE, NOON.plusSeconds(9), 0);
        DueNotice sooner = new DueNotice(ALICE, new GateId("bbbbbbbbbbbb"), "access", LEVEL, NOON, 2);
        rows.wait(later);
        rows.wait(sooner);
        rows.wait(notice(BOB, NOON, 0));
        assertThat(rows.waiting(ALICE)).containsExactly(sooner, later);
    }

    @Test
    void how_to_speak_to_somebody_is_kept_whole() {
        ListenerRows rows = listeners();
        assertThat(rows.find(ALICE)).isEmpty();
        rows.save(Listener.unheard(ALICE));
        Listener whole = new Listener(
                ALICE, Locale.forLanguageTag("ru"), true, Optional.of(ZoneId.of("Europe/Madrid")), Optional.of(NOON));
        rows.save(whole);
        assertThat(rows.find(ALICE)).contains(whole);
        assertThat(rows.find(BOB)).isEmpty();
    }

    private static DueNotice notice(PlatformAccount account, Instant due, int attempts) {
        return new DueNotice(account, VIP, "reminder", LEVEL, due, attempts);
    }
}
