package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the bot asks this Hilt from now on, and answers that Hilt is made to give. */
final class HiltCalls {
    /** Every way to read memberships. */
    static final String READS = "/v1/memberships.*";

    static final String LIST = "/v1/memberships";
    static final String LOOKUP = "/v1/memberships/lookup";

    /** By id only. */
    static final String SINGLE = "/v1/memberships/[0-9a-f-]{36}";

    /** What was sent before an answer was read may still arrive so much later. */
    private static final long ON_ITS_WAY = Duration.ofMillis(300).toNanos();

    private final Stage stage;
    private final long begin = System.nanoTime();

    HiltCalls(Stage stage) {
        this.stage = stage;
    }

    void answer(String path, int times, int status, String body) {
        stage.hilt().faults().add(Fault.answer("GET", path, times, status, body));
    }

    /** The next such call is one too many. */
    void refuse(String path, Map<String, String> headers) {
        stage.hilt().faults().add(refusal(path, 1, headers));
    }

    Fault refusal(String path, int times, Map<String, String> headers) {
        return Fault.answer("GET", path, times, 429, "{\"detail\":\"Too many requests\"}")
                .withHeaders(headers);
    }

    /** The newest call answered so. */
    Call awaitAnswered(int status) throws InterruptedException {
        return Watch.find("an answer " + status, () -> newest(status));
    }

    Call awaitAfter(Call call) throws InterruptedException {
        return Watch.find("another call", () -> after(call).stream().findFirst());
    }

    /** What was asked after the answer to {@code call} was there. */
    List<Call> after(Call call) {
        return all().stream()
                .filter(each -> each.arrivedNanos() - call.answeredNanos() > ON_ITS_WAY)
                .toList();
    }

    List<Call> single(String membership) {
        return all().stream()
                .filter(call -> call.path().equals(LIST + "/" + membership))
                .toList();
    }

    /** Look-ups of one identity. */
    List<Call> lookups(long identity) {
        return all().stream()
                .filter(call -> call.path().equals(LOOKUP) && call.query().endsWith("identity=" + identity))
                .toList();
    }

    private Optional<Call> newest(int status) {
        List<Call> answered =
                all().stream().filter(call -> call.status() == status).toList();
        return answered.isEmpty() ? Optional.empty() : Optional.of(answered.get(answered.size() - 1));
    }

    List<Call> all() {
        return stage.hilt().calls().all().stream()
                .filter(call -> call.path().startsWith("/v1/") && call.arrivedNanos() > begin)
                .toList();
    }
}
