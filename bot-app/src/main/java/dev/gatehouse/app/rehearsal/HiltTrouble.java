package dev.gatehouse.app.rehearsal;

import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.Faults;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Hilt fails at the worst moment: nobody is removed, and once it answers everything is put right. */
final class HiltTrouble {
    private static final String MEMBERSHIPS = "/v1/memberships.*";

    private HiltTrouble() {}

    static List<Act> acts() {
        return List.of(
                silent("503", faults -> faults.add(Fault.answer("GET", MEMBERSHIPS, Fault.FOR_EVER, 503, "{}"))),
                silent(
                        "a hang",
                        faults -> faults.add(Fault.hang("GET", MEMBERSHIPS, Fault.FOR_EVER, Duration.ofSeconds(12)))),
                silent(
                        "401",
                        faults -> faults.add(Fault.answer(
                                "GET", MEMBERSHIPS, Fault.FOR_EVER, 401, "{\"detail\":\"Authentication required\"}"))),
                silent(
                        "a page of HTML",
                        faults -> faults.add(
                                Fault.answer("GET", MEMBERSHIPS, Fault.FOR_EVER, 200, "<html>Maintenance</html>")
                                        .withContentType("text/html"))),
                silent("an empty list", faults -> {
                    faults.add(Fault.answer(
                            "GET", "/v1/memberships(/lookup)?", Fault.FOR_EVER, 200, "{\"items\":[],\"count\":0}"));
                    faults.add(Fault.answer("GET", MEMBERSHIPS, Fault.FOR_EVER, 404, "{\"detail\":\"Not Found\"}"));
                }),
                new Act("an unknown status removes nobody", HiltTrouble::unknownStatus));
    }

    /** While the fault lasts the membership lapses; nobody is removed until Hilt answers again. */
    private static Act silent(String how, Consumer<Faults> fault) {
        return new Act("Hilt answers " + how + " at the moment of lapse, and is back", stage -> {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "held");
            buyer.arrive();
            fault.accept(stage.hilt().faults());
            try {
                stage.clock().moveTo(Lapses.last(buyer.membership()).plusSeconds(5));
                stage.clock().advance(Duration.ofHours(2));
                Watch.until(
                        "Hilt was asked",
                        () -> stage.hilt().calls().of("GET", MEMBERSHIPS).stream()
                                .anyMatch(call -> call.query().contains("identity=" + buyer.id())));
                Watch.never("the role taken back", Duration.ofMillis(1_500), () -> !buyer.hasRole());
            } finally {
                stage.hilt().faults().clear();
            }
            stage.clock().advance(Duration.ofMinutes(10));
            awaitNoRole(stage, buyer);
            return "kept while silent, taken back after the first true answer";
        });
    }

    /** A client that was refused waits by the machine's clock before it asks again, so calendar time is moved on too. */
    private static void awaitNoRole(Stage stage, DiscordBuyer buyer) throws InterruptedException {
        Watch.until("the role taken back", () -> {
            stage.clock().advance(Duration.ofSeconds(30));
            return !buyer.hasRole();
        });
    }

    private static String unknownStatus(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "odd");
        buyer.arrive();
        stage.hilt().memberships().setStatus(buyer.membership().id(), "UNDER_REVIEW");
        stage.clock().advance(Duration.ofDays(40));
        Watch.never("the role taken back", Duration.ofSeconds(2), () -> !buyer.hasRole());
        return "kept, alarm raised";
    }
}
