package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.admin.Panel.Picture;
import dev.gatehouse.door.Premises.Check;
import dev.gatehouse.notice.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The gates of a place as they stand: listed, looked at and paused. */
final class GatesCounter {
    private static final int MOST_PICTURES = 4;

    private final Kit kit;
    private final Counts counts;
    private final Charts charts;
    private final TakeBacks takeBacks;
    private final Checklist checklist;

    GatesCounter(Kit kit, Counts counts, Charts charts, TakeBacks takeBacks) {
        this.kit = kit;
        this.counts = counts;
        this.charts = charts;
        this.takeBacks = takeBacks;
        this.checklist = new Checklist(kit.goods(), kit.sites());
    }

    Panel list(Talk talk) {
        List<Gate> gates = kit.standing(talk);
        if (gates.isEmpty()) {
            return talk.say("gate.none").with(talk.press("gate.setup.button", Wish.to(Deed.SETUP)));
        }
        Message all = talk.texts().empty();
        for (Gate gate : gates) {
            all = all.and(line(talk, gate));
        }
        return Panel.of(all);
    }

    private Message line(Talk talk, Gate gate) {
        Map<String, Object> values = Map.of(
                "gate", gate.id(),
                "door", kit.sites().title(gate),
                "product", kit.offers().products(gate),
                "inside", counts.inside(gate),
                "state", talk.texts().plain("gate.state." + state(gate)),
                "mode", Manner.words(talk, gate));
        return talk.texts().message("gate.list", values);
    }

    /** How many are inside, and who came and went in the last thirty days. */
    Panel stats(Talk talk) {
        Message all = talk.texts().empty();
        List<Picture> drawn = new ArrayList<>();
        for (Gate gate : kit.standing(talk)) {
            Counts.Traffic traffic = counts.traffic(List.of(gate), kit.gates().now());
            Map<String, Object> values = Map.of(
                    "door", kit.sites().title(gate),
                    "inside", counts.inside(gate),
                    "came", Counts.drawn(traffic.came()),
                    "went", Counts.drawn(traffic.went()),
                    "owed", counts.open(List.of(gate)).size());
            all = all.and(talk.texts().message("gate.stats", values));
            if (drawn.size() < MOST_PICTURES) {
                Chart chart = chart(talk, gate, traffic);
                charts.png(chart).ifPresent(png -> drawn.add(new Picture(chart.title(), png)));
            }
        }
        return all.parts().isEmpty() ? talk.say("gate.none") : Panel.of(all).showing(drawn);
    }

    private Chart chart(Talk talk, Gate gate, Counts.Traffic traffic) {
        return new Chart(
                kit.sites().title(gate),
                Locale.forLanguageTag(talk.texts().language()),
                List.of(
                        new Chart.Series(talk.texts().plain("gate.stats.came"), traffic.came()),
                        new Chart.Series(talk.texts().plain("gate.stats.went"), traffic.went())));
    }

    private String state(Gate gate) {
        if (kit.authority().isPaused(gate)) {
            return "paused";
        }
        return kit.gates().isOfChat(gate) ? "open" : "file";
    }

    Panel check(Talk talk) {
        List<Gate> gates = kit.meant(talk);
        if (gates.isEmpty()) {
            return talk.say("gate.none");
        }
        List<Check> every = new ArrayList<>();
        Message all = talk.texts().empty();
        for (Gate gate : gates) {
            List<Check> checks = checklist.of(talk.admin(), gate);
            every.addAll(checks);
            all = all.and(talk.texts()
                    .message(
                            "gate.check",
                            Map.of("door", kit.sites().title(gate), "checks", Checklist.written(checks))));
        }
        Optional<Message> owed = counts.owed(talk.texts(), gates);
        return Panel.of(owed.map(all::and).orElse(all))
                .below(talk.texts().message(Checklist.holds(every) ? "gate.check.fine" : "gate.check.mend", Map.of()))
                .with(talk.press("gate.again.button", talk.wish()));
    }

    Panel pause(Talk talk, boolean paused) {
        return kit.gate(talk)
                .map(gate -> {
                    requireNoEnd(gate);
                    kit.gates().pause(gate, paused, talk.admin().owner());
                    Deed back = paused ? Deed.RESUME : Deed.PAUSE;
                    return talk.say(
                                    paused ? "gate.paused" : "gate.resumed",
                                    Map.of("door", kit.sites().title(gate)))
                            .with(talk.press(
                                    paused ? "gate.resume.button" : "gate.pause.button",
                                    Wish.to(back).with("gate", gate.id().value())));
                })
                .orElseGet(() -> kit.whichGate(talk));
    }

    /** What is about to end sells nothing. */
    private void requireNoEnd(Gate gate) {
        takeBacks.ordered(gate).ifPresent(order -> {
            throw new NotDoneException(
                    "TAKE_BACK_ORDERED",
                    "This gate ends at " + order.at() + ", and its door is taken back then.",
                    "Call that off first with: /gate remove.");
        });
    }
}
