package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.Assignments;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Absent;
import dev.gatehouse.membership.Reply.Said;
import dev.gatehouse.membership.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hilt's reading routes over the wire. */
final class MembershipRoutes implements HiltReads {
    private static final int PAGE = 200;
    private static final int UNTIL_TOLD = 120;

    private final Wire wire;
    private final Target target;
    private final Assignments assigned;

    MembershipRoutes(Wire wire, Target target, Assignments assigned) {
        this.wire = wire;
        this.target = target;
        this.assigned = assigned;
    }

    /** Hilt may match handles and parts of names too; only the very account counts. */
    @Override
    public Reply<List<Membership>> lookup(PlatformAccount account, Urgency urgency) {
        Call call = Call.get(
                Area.READS,
                "/v1/memberships/lookup",
                "/v1/memberships/lookup?identity=" + Target.query(account.identity()));
        return wire.send(call, urgency, (json, askedAt) -> {
            List<Membership> own = new ArrayList<>();
            for (JsonNode item : Fields.of(json, "the answer").needArray("items")) {
                MembershipShape.read(item, assigned)
                        .filter(each -> each.account().equals(account))
                        .ifPresent(own::add);
            }
            return new Said<>(List.copyOf(own), askedAt);
        });
    }

    @Override
    public Reply<Membership> membership(MembershipId id, Urgency urgency) {
        if (!Target.isId(id.value())) {
            return target.notAnId(id.value());
        }
        Call call = Call.get(Area.READS, "/v1/memberships/{id}", "/v1/memberships/" + id.value());
        return wire.send(call, urgency, (json, askedAt) -> {
            Optional<Membership> read = MembershipShape.readDetail(json, assigned);
            if (read.isPresent() && !read.get().id().equals(id)) {
                throw new ShapeException("it is about another membership");
            }
            return read.<Reply<Membership>>map(each -> new Said<>(each, askedAt))
                    .orElseGet(() ->
                            new Absent<>("the membership does not belong to an account of a chat platform", askedAt));
        });
    }

    /** A row that cannot be read is left out: being absent from a walk proves nothing anyhow. */
    @Override
    public Reply<Page> page(ProductId product, int offset, Urgency urgency) {
        Call call = Call.get(
                Area.WALK,
                "/v1/memberships",
                "/v1/memberships?product_id=" + Target.query(product.value()) + "&limit=" + PAGE + "&offset=" + offset);
        return wire.send(call, urgency, (json, askedAt) -> {
            JsonNode items = Fields.of(json, "the answer").needArray("items");
            List<Membership> rows = new ArrayList<>();
            for (JsonNode item : items) {
                readable(item).ifPresent(rows::add);
            }
            return new Said<>(new Page(List.copyOf(rows), items.size() < PAGE, items.size()), askedAt);
        });
    }

    private Optional<Membership> readable(JsonNode item) {
        try {
            return MembershipShape.read(item, assigned);
        } catch (ShapeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Reply<MembershipId> membershipOfPayment(String paymentId, Urgency urgency) {
        if (!Target.isId(paymentId)) {
            return target.notAnId(paymentId);
        }
        Call call = Call.get(Area.READS, "/v1/payments/{id}", "/v1/payments/" + paymentId);
        return wire.send(
                call,
                urgency,
                (json, askedAt) -> Fields.of(json, "the payment")
                        .text("membership_id")
                        .<Reply<MembershipId>>map(id -> new Said<>(new MembershipId(id), askedAt))
                        .orElseGet(() -> new Absent<>("the payment made no membership", askedAt)));
    }

    @Override
    public Reply<Workspace> workspace(Urgency urgency) {
        Call call = Call.get(Area.WORKSPACE, "/v1/integrations/health", "/v1/integrations/health");
        return wire.send(call, urgency, (json, askedAt) -> {
            Fields health = Fields.of(json, "the answer");
            Fields workspace = health.needObject("workspace");
            Optional<Integer> allowed = health.object("rate_limit")
                    .flatMap(each -> each.number("requests_per_minute"))
                    .filter(number -> number > 0 && number <= Integer.MAX_VALUE)
                    .map(Long::intValue);
            allowed.ifPresent(wire::allow);
            boolean sandbox = workspace
                    .flag("sandbox")
                    .orElseThrow(() -> new ShapeException("the field workspace.sandbox is missing"));
            return new Said<>(
                    new Workspace(workspace.needText("user_id"), sandbox, allowed.orElse(UNTIL_TOLD)), askedAt);
        });
    }
}
