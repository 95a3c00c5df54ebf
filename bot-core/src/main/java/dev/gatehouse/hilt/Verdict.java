package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.Secret;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.hilt.Delivery.Arrived;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Absent;
import dev.gatehouse.membership.Reply.Silent;
import dev.gatehouse.membership.WriteOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What an answer amounts to: said, absent, or as good as silence. */
final class Verdict {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> STILL_AT_WORK = Set.of("idempotency_in_progress", "idempotency_race");

    private final Secret apiKey;

    Verdict(Secret apiKey) {
        this.apiKey = apiKey;
    }

    <T> Reply<T> on(Call call, Arrived answer, Instant askedAt, Reading<T> reading, Optional<Duration> retryAfter) {
        Optional<JsonNode> json = json(answer.body());
        int status = answer.status();
        if (status / 100 == 2) {
            return json.isPresent()
                    ? said(call, json.get(), askedAt, reading)
                    : silent(call, notJson(answer), false, Optional.empty());
        }
        if (status / 100 == 3) {
            return silent(call, "answered " + status + ", a redirect, which is not followed", true, retryAfter);
        }
        String words = words(status, json);
        boolean absent = status == 404 || (status == 403 && isAskedInVainAtWorst(call.area()));
        if (absent && json.isPresent()) {
            return new Absent<>(reason(call, words), askedAt);
        }
        return silent(call, words, status == 401 || status == 403, retryAfter);
    }

    /**
     * When and at what pace a call was made.
     *
     * @param retryAfter Hilt's own wait
     */
    record Asked(Instant at, Optional<Duration> retryAfter) {}

    /** Only an answer that says no leaves things as they were: after anything else it may have been done. */
    <T> WriteOutcome<T> onWrite(Call call, Arrived answer, Reading<T> reading, Asked asked) {
        Reply<T> reply = on(call, answer, asked.at(), reading, asked.retryAfter());
        if (reply instanceof Reply.Said<T> said) {
            return new WriteOutcome.Done<>(said.value());
        }
        String why = reply instanceof Silent<T> silent ? silent.why() : ((Absent<T>) reply).why();
        return saysNo(answer) ? new WriteOutcome.Refused<>(answer.status(), why) : new WriteOutcome.Unknown<>(why);
    }

    /**
     * 408 and 425 come from proxies that gave up waiting; while Hilt is still at work on the same wish, its answer to the
     * second asking is a 409 that says so.
     */
    private static boolean saysNo(Arrived answer) {
        int status = answer.status();
        boolean atWork = ErrorBody.code(json(answer.body()))
                .filter(STILL_AT_WORK::contains)
                .isPresent();
        return status / 100 == 3 || (status / 100 == 4 && status != 408 && status != 425 && !atWork);
    }

    /** Without these two Gatehouse does its work too, so a key that may not ask is no alarm. */
    private static boolean isAskedInVainAtWorst(Area area) {
        return area == Area.WORKSPACE || area == Area.FEED;
    }

    private <T> Reply<T> said(Call call, JsonNode json, Instant askedAt, Reading<T> reading) {
        try {
            return reading.read(json, askedAt);
        } catch (ShapeException e) {
            return silent(call, "answered in another shape: " + e.getMessage(), false, Optional.empty());
        }
    }

    private static String words(int status, Optional<JsonNode> json) {
        String said = ErrorBody.words(json);
        return "answered " + status + (said.isEmpty() ? "" : " (" + said + ")");
    }

    private static String notJson(Arrived answer) {
        String kind = answer.body().length == 0 ? "an empty body" : "something that is not JSON";
        return "answered " + answer.status() + " with " + kind;
    }

    private <T> Reply<T> silent(Call call, String what, boolean alarming, Optional<Duration> retryAfter) {
        return new Silent<>(reason(call, what), alarming, retryAfter);
    }

    /** Whatever a server echoes, the key does not leave this class. */
    private String reason(Call call, String what) {
        return call.name() + " " + what.replace(apiKey.value(), "***");
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
