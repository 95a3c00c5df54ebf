package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.inbox.HiltFeed;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hilt's log of events over the wire. Its records use other names than webhooks do. */
record FeedRoute(Wire wire) implements HiltFeed {
    private static final String ROUTE = "/v1/integrations/events";

    @Override
    public Reply<Page> page(int number) {
        Call call = Call.get(Area.FEED, ROUTE, ROUTE + "?page=" + number + "&per_page=" + PAGE);
        return wire.send(call, Urgency.EVENT, (json, askedAt) -> {
            Fields answer = Fields.of(json, "the answer");
            List<Event> events = new ArrayList<>();
            for (JsonNode record : answer.needArray("events")) {
                readable(record).ifPresent(events::add);
            }
            long total = answer.number("total").orElseThrow(() -> new ShapeException("the field total is missing"));
            return new Said<>(new Page(List.copyOf(events), total), askedAt);
        });
    }

    /** A record that cannot be read is left out: what it may have told of, the sweep finds. */
    private static Optional<Event> readable(JsonNode record) {
        try {
            Fields fields = Fields.of(record, "a record");
            return Optional.of(new Event(
                    fields.needText("event_type"),
                    fields.text("membership_id").map(MembershipId::new),
                    fields.text("payment_id"),
                    fields.text("created_at").flatMap(Dates::read),
                    fields.object("payload")
                            .flatMap(payload -> payload.flag("livemode"))
                            .orElse(true)));
        } catch (ShapeException unreadable) {
            return Optional.empty();
        }
    }
}
