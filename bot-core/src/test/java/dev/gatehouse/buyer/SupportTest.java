package dev.gatehouse.buyer;

import static dev.gatehouse.buyer.Market.ALICE;
import static dev.gatehouse.buyer.Market.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.gatehouse.membership.WriteOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words to support become a ticket at Hilt, whose reply comes back. */
class SupportTest extends CareStory {
    @Test
    void words_to_support_become_a_ticket_whose_reply_comes_back_once() {
        when(market.support.open(anyString(), anyString(), any())).thenReturn(new WriteOutcome.Done<>("t-1"));
        assertThat(words(care.support(market.alice(), Optional.empty()))).contains("What can we help with");
        assertThat(care.heard(market.alice(), "Paid, still outside").map(Market::words))
                .contains("Sent to support. The answer comes to you here.");
        assertThat(care.heard(market.alice(), "Thanks")).isEmpty();

        market.pass(Duration.ofMinutes(3));
        HiltSupport.Ticket open = new HiltSupport.Ticket("t-1", "x", "OPEN", Optional.empty());
        when(market.support.thread("t-1"))
                .thenReturn(said(new HiltSupport.Letters(
                        open, List.of(letter("merchant", "Paid, still outside"), letter("staff", "Looking into it")))));
        replies.run();
        market.pass(Duration.ofMinutes(3));
        replies.run();

        assertThat(market.said).containsExactly(ALICE + " Support answers:\nLooking into it");
    }

    private HiltSupport.Said letter(String author, String body) {
        return new HiltSupport.Said(body, Optional.of(author), body, Optional.of(market.now()));
    }

    @Test
    void law_2_after_a_lost_answer_the_ticket_is_looked_for_and_not_sent_again() {
        when(market.support.open(anyString(), anyString(), any()))
                .thenReturn(new WriteOutcome.Unknown<>("no whole answer within 10 s"));
        assertThat(support("Help")).contains("SUPPORT_UNCERTAIN");
        assertThat(support("Help")).contains("SUPPORT_UNCERTAIN");
        verify(market.support, times(1)).open(anyString(), anyString(), any());
        String reference = market.tickets.of(ALICE).get(0).reference();
        market.pass(Duration.ofMinutes(3));
        when(market.support.tickets(any(), anyInt()))
                .thenReturn(said(List.of(
                        new HiltSupport.Ticket("t-9", "Discord 1001 [" + reference + "]", "OPEN", Optional.empty()))));

        replies.run();

        assertThat(market.tickets.of(ALICE).get(0).ticket()).contains("t-9");
        assertThat(market.said).singleElement().asString().contains("Sent to support");
    }

    @Test
    void words_that_never_arrived_are_asked_for_again() {
        when(market.support.open(anyString(), anyString(), any()))
                .thenReturn(new WriteOutcome.Unknown<>("connection reset"));
        when(market.support.tickets(any(), anyInt())).thenReturn(said(List.of()));
        support("Help");
        market.pass(Duration.ofMinutes(3));
        replies.run();
        assertThat(market.said).isEmpty();

        market.pass(Duration.ofMinutes(10));
        replies.run();

        assertThat(market.said).singleElement().asString().contains("did not reach support");
        assertThat(market.tickets.of(ALICE)).isEmpty();
    }
}
