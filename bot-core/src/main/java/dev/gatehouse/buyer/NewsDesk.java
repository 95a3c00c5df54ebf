package dev.gatehouse.buyer;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Room;
import java.util.Optional;
import java.util.function.Function;

/** Says where a person will hear what comes of an offer. Blocks for the rows and never throws. */
public interface NewsDesk {
    /**
     * The last word below an answer that can be changed no longer.
     *
     * @param product what the answer offered
     * @param name what people call a room; empty when it is not there
     */
    Message lastWord(Customer customer, ProductId product, Function<Room, Optional<String>> name);
}
