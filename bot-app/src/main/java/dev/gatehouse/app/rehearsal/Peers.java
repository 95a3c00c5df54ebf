package dev.gatehouse.app.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What open bots of the kind do in ordinary failures, seen on running copies of their code in 2026, and the act that
 * shows what Gatehouse does. A dash: that bot has no such path.
 */
final class Peers {
    private static final String NONE = "-";

    /**
     * One failure.
     *
     * @param act plays it against Gatehouse
     */
    record Row(String scenario, String paycord, String membershipBot, String guildRunner, Act act) {}

    private Peers() {}

    static List<Row> rows() {
        return List.of(
                row(
                        "an ordinary purchase",
                        "role given",
                        "active, links sent",
                        NONE,
                        "Discord: buy, pay, the role is granted"),
                row(
                        "one event delivered twice",
                        "two records; after one cancel still active for ever",
                        "second one skipped",
                        NONE,
                        "every event delivered twice: one grant"),
                row(
                        "Discord refuses the role (50013)",
                        "reports success, one call, never again: paid, no role",
                        NONE,
                        NONE,
                        "Discord 50013 on the grant: granted later, told once"),
                row(
                        "Discord asks to wait (429)",
                        "lost for ever",
                        NONE,
                        NONE,
                        "Discord 429: not called again before Retry-After ended"),
                row("Discord fails (500)", "lost for ever", NONE, NONE, "Discord 500 on the grant: granted later"),
                row(
                        "handling an event fails once, it is delivered again",
                        "500, then duplicates",
                        "answers 200, skips the second: payer stuck for ever",
                        NONE,
                        PeerScenes.FAILED_HANDLING),
                row(
                        "taking the role back meets a 500",
                        "record deleted, role stays for ever",
                        NONE,
                        NONE,
                        PeerScenes.FAILED_REMOVAL),
                row(
                        "a membership is not renewed",
                        "role removed",
                        "told so, but never removed",
                        NONE,
                        "lapse by webhook: role and place are taken back"),
                row("the later of two events comes first", NONE, "grace never ends", NONE, PeerScenes.WRONG_ORDER),
                row(
                        "a member in grace leaves and asks to come back",
                        NONE,
                        "declined",
                        NONE,
                        PeerScenes.GRACE_COMES_BACK),
                row(
                        "grace is over and the bot lost its right to remove",
                        NONE,
                        "records and tells a removal that never happened",
                        NONE,
                        PeerScenes.RIGHT_LOST),
                row("an admin removes somebody", NONE, NONE, "reports success, removes nobody", PeerScenes.BLOCKED),
                row(
                        "an administrator of the group buys",
                        NONE,
                        NONE,
                        "reports failure: only plain members count",
                        PeerScenes.ADMINISTRATOR),
                row(
                        "a forged event",
                        "refused",
                        "refused",
                        "its interface asks for no proof",
                        "a forged event is refused"),
                row(
                        "a stranger asks who is a member",
                        "anybody may ask",
                        NONE,
                        "anybody may ask",
                        PeerScenes.OPEN_LOOKUP),
                row(
                        "the product is taken off between checkout and event",
                        "500 after the grant, then duplicates",
                        NONE,
                        NONE,
                        PeerScenes.PRODUCT_GONE));
    }

    private static Row row(String scenario, String paycord, String membershipBot, String guildRunner, String act) {
        return new Row(scenario, paycord, membershipBot, guildRunner, find(act));
    }

    private static Act find(String name) {
        Act found = Acts.BY_NAME.get(name);
        if (found == null) {
            throw new IllegalStateException("No act plays: " + name);
        }
        return found;
    }

    /** Read once, not once for each row. */
    private static final class Acts {
        private static final Map<String, Act> BY_NAME = Stream.concat(
                        Rehearsal.acts().stream(), PeerScenes.acts().stream())
                .collect(Collectors.toMap(Act::name, Function.identity()));
    }
}
