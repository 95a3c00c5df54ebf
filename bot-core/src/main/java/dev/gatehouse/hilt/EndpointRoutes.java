package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.Secret;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.HiltEndpoints;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.Reply.Said;
import dev.gatehouse.membership.WriteOutcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Where Hilt sends its events, over the wire. */
record EndpointRoutes(Wire wire) implements HiltEndpoints {
    private static final String ENDPOINTS = "/v1/access/webhooks";
    private static final String SESSIONS = "/v1/testing/sessions";

    @Override
    public WriteOutcome<Endpoint> register(String label, URI url, String key) {
        ObjectNode wish =
                JsonNodeFactory.instance.objectNode().put("label", label).put("url", url.toString());
        wish.putArray("subscribed_events");
        wish.putArray("product_ids");
        Call call =
                Call.post(Area.ENDPOINTS, ENDPOINTS, ENDPOINTS, wish.toString()).under(key);
        return wire.write(call, Urgency.EVENT, (json, askedAt) -> {
            Fields answer = Fields.of(json, "the answer");
            Fields endpoint = answer.needObject("endpoint");
            return new Said<>(
                    new Endpoint(
                            endpoint.needText("id"),
                            Links.need(endpoint, "url"),
                            new Secret(answer.needText("signing_secret"))),
                    askedAt);
        });
    }

    @Override
    public WriteOutcome<List<String>> play(String scenario) {
        String wish =
                JsonNodeFactory.instance.objectNode().put("scenario", scenario).toString();
        return wire.write(Call.post(Area.ENDPOINTS, SESSIONS, SESSIONS, wish), Urgency.EVENT, (json, askedAt) -> {
            List<String> ids = new ArrayList<>();
            for (JsonNode event : Fields.of(json, "the answer").needArray("emitted_events")) {
                ids.add(Fields.of(event, "the event").needText("id"));
            }
            return new Said<>(List.copyOf(ids), askedAt);
        });
    }
}
