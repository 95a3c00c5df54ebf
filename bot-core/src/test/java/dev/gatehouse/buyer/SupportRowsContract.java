package dev.gatehouse.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.SupportRows.Asked;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of tickets does. */
public abstract class SupportRowsContract {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.TELEGRAM, 42);

    protected abstract SupportRows rows();

    private static Asked wish(String reference) {
        return new Asked(reference, ALICE, Optional.empty(), NOON, NOON, Optional.of(NOON.plusSeconds(120)));
    }

    @Test
    void a_wish_becomes_a_ticket_that_is_looked_at_until_it_is_over() {
        SupportRows rows = rows();
        rows.want(wish("r-1"));
        assertThat(rows.due(NOON.plusSeconds(119), 9)).isEmpty();
        assertThat(rows.due(NOON.plusSeconds(120), 9)).containsExactly(wish("r-1"));

        Asked open = wish("r-1").opened("hilt_ticket_1", NOON.plusSeconds(300));
        rows.save(open);
        assertThat(rows.of(ALICE)).containsExactly(open);
        assertThat(rows.due(NOON.plusSeconds(120), 9)).isEmpty();

        rows.save(open.looked(NOON.plusSeconds(200), Optional.empty()));
        assertThat(rows.due(NOON.plusSeconds(9_999), 9)).isEmpty();
        assertThat(rows.of(ALICE)).extracting(Asked::toldUntil).containsExactly(NOON.plusSeconds(200));
        rows.forget("r-1");
        assertThat(rows.of(ALICE)).isEmpty();
    }

    @Test
    void who_was_asked_is_listened_to_for_a_while_and_once() {
        SupportRows rows = rows();
        rows.listen(ALICE, NOON.plusSeconds(60));
        rows.listen(ALICE, NOON.plusSeconds(90));

        assertThat(rows.isListening(ALICE, NOON.plusSeconds(89))).isTrue();
        assertThat(rows.isListening(ALICE, NOON.plusSeconds(90))).isFalse();
        rows.heard(ALICE);
        assertThat(rows.isListening(ALICE, NOON)).isFalse();
    }
}
