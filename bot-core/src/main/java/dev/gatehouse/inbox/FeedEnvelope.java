package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.HiltFeed.Event;
import java.time.Instant;
import java.util.Optional;

/** Writes a record of the feed as the envelope its webhook would have had, as far as anything is read of it. */
final class FeedEnvelope {
    private FeedEnvelope() {}

    static RawEvent of(String occurrence, Event event, Instant now) {
        String id = Occurrence.feedId(occurrence);
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("id", id).put("type", event.type()).put("livemode", event.livemode());
        event.createdAt().ifPresent(time -> envelope.put("created_at", time.toString()));
        ObjectNode data = envelope.putObject("data");
        event.membership().ifPresent(each -> data.putObject("membership").put("id", each.value()));
        event.payment().ifPresent(each -> data.putObject("payment").put("id", each));
        byte[] body = envelope.toString().getBytes(UTF_8);
        return new RawEvent(id, event.type(), body, now, Optional.empty(), event.livemode(), Optional.of(occurrence));
    }
}
