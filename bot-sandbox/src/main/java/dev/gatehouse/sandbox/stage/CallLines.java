package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.CallLog;
import dev.gatehouse.sandbox.stage.StoryView.Line;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bot's calls to the stand-ins, short enough to read and without the tokens in their addresses. */
final class CallLines {
    private static final int NEWEST = 60;
    private static final Pattern API = Pattern.compile("^/api/v\\d+/");
    private static final Pattern BOT_TOKEN = Pattern.compile("^/bot[^/]+/");
    private static final Pattern INTERACTION_TOKEN = Pattern.compile("^(interactions|webhooks)/(\\d+)/[^/]+");
    /** Asked all the time, and nobody learns anything from it. */
    private static final Pattern HUM = Pattern.compile("(?i)^/(bot[^/]+/getupdates|gateway.*|p/.*)$");

    private final Sandbox sandbox;

    CallLines(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A call, and the stand-in that received it. */
    record At(String where, Call call) {
        Instant at() {
            return call.at();
        }
    }

    Stream<At> newest() {
        return Stream.of(
                        calls("Hilt", sandbox.hilt().calls()),
                        calls("Discord", sandbox.discord().calls()),
                        calls("Telegram", sandbox.telegram().calls()))
                .flatMap(each -> each);
    }

    private static Stream<At> calls(String where, CallLog log) {
        return log.newest(NEWEST).stream()
                .filter(each -> !HUM.matcher(each.path()).matches())
                .map(each -> new At(where, each));
    }

    static Line line(At at) {
        Call call = at.call();
        String answer = call.status() == 0 ? "no answer" : Integer.toString(call.status());
        boolean bad = call.status() == 0 || call.status() >= 400;
        return new Line(
                Moments.seconds(call.at()), at.where(), call.method() + " " + shown(call.path()) + " → " + answer, bad);
    }

    private static String shown(String path) {
        String method = BOT_TOKEN.matcher(path).replaceFirst("");
        if (!method.equals(path)) {
            return method.toLowerCase(Locale.ROOT);
        }
        String route = API.matcher(path).replaceFirst("");
        return INTERACTION_TOKEN.matcher(route).replaceFirst("$1/$2/…");
    }
}
