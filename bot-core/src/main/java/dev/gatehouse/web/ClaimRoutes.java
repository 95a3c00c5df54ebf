package dev.gatehouse.web;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.ClaimOffice;
import dev.gatehouse.buyer.Claim;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims that wait for a human, and memberships given to whom they belong. */
public record ClaimRoutes(ClaimOffice office) {

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get(
                        "/claims",
                        question -> Answer.ok(Map.of(
                                "claims",
                                office.open().stream().map(ClaimRoutes::shown).toList()))),
                AdminRoute.post(
                        "/claims/{id}/assign",
                        question -> Answer.ok(shown(office.assign(question.path("id"), owner(question))))),
                AdminRoute.post(
                        "/claims/{id}/refuse",
                        question -> Answer.ok(shown(office.refuse(question.path("id"), owner(question))))),
                AdminRoute.post("/assign/{membership}/{platform}/{id}", this::assign),
                AdminRoute.post("/unassign/{membership}", this::unassign));
    }

    private Answer unassign(Question question) {
        MembershipId membership = new MembershipId(question.path("membership"));
        return whose(membership, office.unassign(membership, owner(question)));
    }

    private Answer assign(Question question) {
        MembershipId membership = new MembershipId(question.path("membership"));
        Asked asked = new Asked(question);
        office.assign(membership, asked.account(), asked.owner());
        return whose(membership, asked.account());
    }

    private static Answer whose(MembershipId membership, PlatformAccount account) {
        return Answer.ok(Map.of("membership", membership.value(), "account", account.toString()));
    }

    private static String owner(Question question) {
        return new Asked(question).owner();
    }

    private static Map<String, Object> shown(Claim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", claim.id());
        json.put("state", claim.state().name());
        json.put("account", claim.account().toString());
        json.put("membership", claim.membership().value());
        json.put("at", claim.madeAt().toString());
        return json;
    }
}
