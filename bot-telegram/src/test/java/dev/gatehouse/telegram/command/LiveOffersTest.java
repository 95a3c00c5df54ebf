package dev.gatehouse.telegram.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveOffersTest {
    private static final long CHAT = 7;
    private static final Message OFFER = new Message(List.of(), List.of(new Button.Choice("Fresh link", "new:gold")));
    private static final Message NEWS = new Message(List.of(), List.of(new Button.Choice("Receipt", "care:receipts")));
    private static final Message WORDS = new Message(List.of(), List.of());

    private final AtomicLong now = new AtomicLong();
    private final LiveOffers offers = new LiveOffers(now::get);

    @Test
    void an_offer_becomes_the_news_once() {
        offers.said(CHAT, 12, OFFER);

        assertThat(offers.take(CHAT, NEWS)).hasValue(12);
        assertThat(offers.take(CHAT, NEWS)).isEmpty();
    }

    @Test
    void words_without_a_button_leave_the_offer_where_it_is() {
        offers.said(CHAT, 12, OFFER);

        assertThat(offers.take(CHAT, WORDS)).isEmpty();
        assertThat(offers.take(CHAT, NEWS)).hasValue(12);
    }

    @Test
    void an_offer_that_others_stand_below_or_that_is_old_is_live_no_more() {
        offers.said(CHAT, 12, OFFER);
        offers.said(CHAT, 13, WORDS);
        assertThat(offers.take(CHAT, NEWS)).isEmpty();

        offers.said(CHAT, 14, OFFER);
        now.addAndGet(Duration.ofMinutes(15).toNanos());
        assertThat(offers.take(CHAT, NEWS)).isEmpty();
    }
}
