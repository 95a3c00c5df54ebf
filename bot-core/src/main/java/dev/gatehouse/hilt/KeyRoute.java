package dev.gatehouse.hilt;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.HiltKey;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Said;

/** Hilt's self-check of a key. What it leaves out counts as allowed: only a plain no is a finding. */
final class KeyRoute implements HiltKey {
    private final Wire wire;

    KeyRoute(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Reply<Card> card(Urgency urgency) {
        Call call = Call.get(Area.WORKSPACE, "/v1/integrations/health", "/v1/integrations/health");
        return wire.send(call, urgency, (json, askedAt) -> {
            Fields answer = Fields.of(json, "the answer");
            boolean sandbox = answer.object("workspace")
                    .flatMap(each -> each.flag("sandbox"))
                    .orElse(false);
            return new Said<>(new Card(sandbox, may(answer, "has_read"), may(answer, "has_execute")), askedAt);
        });
    }

    private static boolean may(Fields answer, String permission) {
        return answer.object("api_key").flatMap(key -> key.flag(permission)).orElse(true);
    }
}
