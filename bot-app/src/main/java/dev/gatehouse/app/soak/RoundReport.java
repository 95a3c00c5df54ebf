package dev.gatehouse.app.soak;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one kill did.
 *
 * @param hit how far events had come
 * @param acknowledged events answered 2xx before the kill, ever
 * @param lost of these, those that are not in the database
 * @param wrong doors that did not come right, and people who were told nothing
 * @param inFlight people to whom Telegram had brought a message that was not noted yet when the node was killed
 * @param toldTwice people who were told the same twice, by platform and id
 */
record RoundReport(
        Set<Point> hit,
        int acknowledged,
        Set<String> lost,
        List<String> wrong,
        Set<String> inFlight,
        List<String> toldTwice) {

    /** A message that Telegram had when its node was killed may come again: it gives no way to tell. */
    boolean isClean() {
        return lost.isEmpty() && wrong.isEmpty() && inFlight.containsAll(toldTwice);
    }

    RoundReport after(List<String> wrongDoors, List<String> heardTwice) {
        return new RoundReport(hit, acknowledged, lost, wrongDoors, inFlight, heardTwice);
    }

    /** Told twice by a message that was in flight. */
    List<String> repeated() {
        return toldTwice.stream().filter(inFlight::contains).toList();
    }

    String line() {
        String points = hit.isEmpty() ? "nothing under way" : new TreeSet<>(hit).toString();
        return "%s; %d acknowledged, %d lost%s%s"
                .formatted(
                        points,
                        acknowledged,
                        lost.size(),
                        wrong.isEmpty() ? "" : "; WRONG " + wrong,
                        toldTwice.isEmpty() ? "" : "; told twice " + toldTwice);
    }
}
