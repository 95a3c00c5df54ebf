package dev.gatehouse.web;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.Privacy;
import dev.gatehouse.buyer.Privacy.Erased;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.List;
import java.util.Map;

/** What is kept of somebody, whole, and its end. */
public record PrivacyRoutes(Privacy privacy) {
    private static final String OF = "/privacy/{platform}/{id}";

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get(OF, question -> {
                    PlatformAccount account = new Asked(question).account();
                    return Answer.ok(Map.of("account", account.toString(), "rows", privacy.export(account)));
                }),
                AdminRoute.post(OF + "/erase", this::erase));
    }

    private Answer erase(Question question) {
        Asked asked = new Asked(question);
        Erased erased = privacy.erase(asked.account(), asked.owner());
        return Answer.ok(Map.of("rows", erased.rows(), "live", erased.live()));
    }
}
