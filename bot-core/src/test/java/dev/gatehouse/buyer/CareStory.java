package dev.gatehouse.buyer;

import static dev.gatehouse.buyer.Market.GOLD;
import static dev.gatehouse.buyer.Market.words;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import dev.gatehouse.access.Platform;
import dev.gatehouse.buyer.HiltLedger.Receipts;
import dev.gatehouse.membership.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A market with a desk for whoever needs care, and a support that answers. */
abstract class CareStory {
    final Market market = new Market();
    final CareDesk care = market.desk.care();
    final Replies replies = new Replies(market.support, market.tickets, market, market::now);

    @BeforeEach
    void stock() {
        market.offer(GOLD, "Gold Club", "ACTIVE", Platform.DISCORD, 9_990_000);
        when(market.ledger.search(any(), anyString())).thenReturn(said(List.of()));
        when(market.ledger.receipts(any(), any(), anyInt())).thenReturn(said(new Receipts(List.of(), 0)));
    }

    <T> Reply<T> said(T value) {
        return new Reply.Said<>(value, market.now());
    }

    String support(String text) {
        return words(care.support(market.alice(), Optional.of(text)));
    }
}
