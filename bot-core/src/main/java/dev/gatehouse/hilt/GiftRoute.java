package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.HiltGifts;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.Reply.Said;
import dev.gatehouse.membership.WriteOutcome;

/** Free days over the wire. */
record GiftRoute(Wire wire) implements HiltGifts {
    private static final String GIFT = "/v1/memberships/{id}/gift";

    @Override
    public WriteOutcome<Boolean> gift(MembershipId id, int days, String note) {
        if (!Target.isId(id.value())) {
            return new WriteOutcome.Refused<>(WriteOutcome.NOT_SENT, Target.isNone(id.value()));
        }
        String wish = JsonNodeFactory.instance
                .objectNode()
                .put("days", days)
                .put("note", note)
                .toString();
        Call call = Call.post(Area.GIFTS, GIFT, "/v1/memberships/" + id.value() + "/gift", wish);
        return wire.write(call, Urgency.EVENT, (json, askedAt) -> {
            boolean same = SaleShape.history(json).sale().id().equals(id);
            if (!same) {
                throw new ShapeException("it is about another membership");
            }
            return new Said<>(true, askedAt);
        });
    }
}
