package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.stage.StoryView.Line;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes an operator's sentence one that a visitor reads: products by name, moments by the calendar, long ids cut short. */
record PlainWords(HiltStandIn hilt) {
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{13,20}");
    private static final int KEPT = 6;

    String plain(String words) {
        String named = UUID.matcher(words).replaceAll(this::name);
        String dated = MOMENT.matcher(named).replaceAll(each -> Moments.clock(Instant.parse(each.group())));
        return SNOWFLAKE
                .matcher(dated)
                .replaceAll(each -> "…" + each.group().substring(each.group().length() - KEPT));
    }

    Line plain(Line line) {
        return new Line(line.time(), line.where(), plain(line.what()), line.bad());
    }

    private String name(MatchResult id) {
        String title = hilt.title(id.group());
        return title.equals(id.group()) ? id.group().substring(0, KEPT) + "…" : title;
    }
}
