package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.hilt.HiltEvent;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.stage.StoryView.Line;
import dev.gatehouse.sandbox.stage.StoryView.Station;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the flow: the bot's own trail and what the stand-ins were asked, on one line of time. */
final class Story {
    private static final int LINES = 40;

    /** A step of the flow; {@code kind} is of the bot's entries, empty for the one step that is the buyer's. */
    private record Step(String title, String room, String kind) {}

    /** Seen best at Hilt itself: reading one membership is nothing the trail tells apart. */
    private static final String LOOKUP = "LOOKUP";

    private static final List<Step> STEPS = List.of(
            new Step("Somebody asks", "the chat", "COMMAND"),
            new Step("Can this door open?", "door", "PREFLIGHT"),
            new Step("A personal link", "buyer", "LINK"),
            new Step("The buyer pays", "Hilt's checkout", ""),
            new Step("A webhook: only a hint", "inbox", "EVENT"),
            new Step("A look-up: the truth", "membership", LOOKUP),
            new Step("Kept: what Hilt said", "membership", "MEMBERSHIP"),
            new Step("The decision", "access", "DECISION"),
            new Step("The step", "access", "STEP"),
            new Step("The act, and its answer", "reconcile, door", "ANSWER"),
            new Step("The person is told", "notice", "NOTICE"));

    private record Moment(Instant at, Line line) {}

    private final HiltStandIn hilt;
    private final Trail trail;
    private final Front front;
    private final CallLines calls;
    private final PlainWords words;

    Story(Sandbox sandbox, Trail trail, Front front) {
        this.hilt = sandbox.hilt();
        this.trail = trail;
        this.front = front;
        this.calls = new CallLines(sandbox);
        this.words = new PlainWords(sandbox.hilt());
    }

    StoryView look() {
        List<Station> stations = new ArrayList<>();
        for (Step step : STEPS) {
            stations.add(station(stations.size() + 1, step));
        }
        return new StoryView(stations, lines());
    }

    private Station station(int number, Step step) {
        Optional<Trail.Entry> last = switch (step.kind()) {
            case "" -> paid();
            case LOOKUP -> lookedUp();
            default -> trail.newest(step.kind());
        };
        return last.map(entry -> new Station(
                        number,
                        step.title(),
                        step.room(),
                        words.plain(entry.words()),
                        Moments.seconds(entry.at()),
                        !entry.at().isBefore(front.since())))
                .orElseGet(() -> new Station(number, step.title(), step.room(), "", "", false));
    }

    private Optional<Trail.Entry> lookedUp() {
        return calls.newest()
                .filter(each -> each.call().path().startsWith("/v1/memberships"))
                .max(Comparator.comparing(CallLines.At::at))
                .map(each ->
                        new Trail.Entry(0, each.at(), "", CallLines.line(each).what()));
    }

    private Optional<Trail.Entry> paid() {
        return hilt.events().stream()
                .filter(each -> each.type().startsWith("payment."))
                .reduce((older, newer) -> newer)
                .map(each -> new Trail.Entry(0, each.createdAt(), "", words(each)));
    }

    private String words(HiltEvent event) {
        String product = hilt.title(String.valueOf(event.about().productId()));
        return event.type().equals("payment.confirmed") ? product + " is paid" : "A payment for " + product + " failed";
    }

    private List<Line> lines() {
        Stream<Moment> told = trail.entries().stream().map(each -> new Moment(each.at(), line(each)));
        Stream<Moment> called = calls.newest().map(each -> new Moment(each.at(), words.plain(CallLines.line(each))));
        return Stream.concat(told, called)
                .sorted(Comparator.comparing(Moment::at).reversed())
                .limit(LINES)
                .map(Moment::line)
                .toList();
    }

    private Line line(Trail.Entry entry) {
        boolean alarm = entry.kind().equals("ALARM");
        return new Line(Moments.seconds(entry.at()), alarm ? "alarm" : "bot", words.plain(entry.words()), alarm);
    }
}
