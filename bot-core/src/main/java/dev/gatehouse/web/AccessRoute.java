package dev.gatehouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.Secret;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.buyer.AccessCheck;
import dev.gatehouse.buyer.AccessCheck.Answer;
import dev.gatehouse.buyer.Signpost;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** {@code POST /v1/access/check} with a bearer key: 200 and until when, 402 and a checkout link, 503 when nobody can tell now. */
public final class AccessRoute {
    static final String PATH = "/v1/access/check";
    private static final int LONGEST_BODY = 4_096;
    private static final String RETRY_SECONDS = "60";
    /** Each may wait for Hilt; the listener's other threads are for webhooks. */
    private static final int AT_ONCE = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Refusal NO_KEY = new Refusal(
            "KEY_REFUSED",
            "The bearer key is not one of ACCESS_API_KEYS.",
            "Send Authorization: Bearer, and a key that stands there.");
    private static final Refusal NOT_UNDERSTOOD = new Refusal(
            "NOT_UNDERSTOOD",
            "The body asks nothing that can be answered.",
            "Send {\"platform\":\"discord\",\"id\":\"80351110224678912\"}, and \"gate\" or \"product\" if you like.");
    private static final Refusal NO_GATE = new Refusal(
            "NO_SUCH_GATE",
            "No gate on that platform is meant by this.",
            "Look at ./gatehouse gates list, or leave \"gate\" and \"product\" out.");
    private static final Refusal BUSY = unknown("too many ask at once");

    private final Function<AccessCheck.Question, Answer> check;
    private final List<Secret> keys;
    private final Signpost signpost;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /**
     * Asks nobody yet.
     *
     * @param check may block
     * @param keys of the callers; with none of them everybody is refused
     */
    public AccessRoute(Function<AccessCheck.Question, Answer> check, List<Secret> keys, Signpost signpost) {
        this.check = check;
        this.keys = keys;
        this.signpost = signpost;
    }

    void take(Context context) {
        context.header(Header.CACHE_CONTROL, "no-store");
        if (!isKnown(Objects.requireNonNullElse(context.header(Header.AUTHORIZATION), ""))) {
            refuse(context, HttpStatus.UNAUTHORIZED, NO_KEY);
            return;
        }
        Optional<AccessCheck.Question> question = question(context.body());
        if (question.isEmpty()) {
            refuse(context, HttpStatus.BAD_REQUEST, NOT_UNDERSTOOD);
        } else if (turns.tryAcquire()) {
            try {
                write(context, check.apply(question.get()));
            } finally {
                turns.release();
            }
        } else {
            later(context, BUSY);
        }
    }

    /** All are compared, whichever fits: the time it takes tells nothing. */
    private boolean isKnown(String given) {
        boolean known = false;
        for (Secret key : keys) {
            known |= MessageDigest.isEqual(("Bearer " + key.value()).getBytes(UTF_8), given.getBytes(UTF_8));
        }
        return known;
    }

    private static Optional<AccessCheck.Question> question(String body) {
        if (body.length() > LONGEST_BODY) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(body);
            JsonNode id = json.path("id");
            boolean isNumber = id.isIntegralNumber() || id.isTextual();
            return Platform.ofWord(json.path("platform").asText())
                    .filter(platform -> isNumber && id.asText().matches("[1-9][0-9]{0,18}"))
                    .map(platform -> new AccessCheck.Question(
                            new PlatformAccount(platform, Long.parseLong(id.asText())),
                            text(json, "gate").map(GateId::new),
                            text(json, "product").map(ProductId::new)));
        } catch (JsonProcessingException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name).asText("")).filter(text -> !text.isBlank());
    }

    private void write(Context context, Answer answer) {
        if (answer instanceof Answer.Open open) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("access", true);
            json.put("phase", open.why().phase().name().toLowerCase(Locale.ROOT));
            open.why().until().ifPresent(until -> json.put("until", until.toString()));
            json.put("gate", open.gate().id().value());
            Json.answer(context, json);
        } else if (answer instanceof Answer.Closed closed) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("access", false);
            json.put("why", closed.why());
            closed.checkout().ifPresent(link -> {
                json.put("checkout_url", signpost.to(link).toString());
                json.put("checkout_expires_at", link.expiresAt().toString());
            });
            context.status(HttpStatus.PAYMENT_REQUIRED);
            Json.answer(context, json);
        } else if (answer instanceof Answer.Unknown unknown) {
            later(context, unknown(unknown.why()));
        } else {
            refuse(context, HttpStatus.NOT_FOUND, NO_GATE);
        }
    }

    private static Refusal unknown(String why) {
        return new Refusal(
                "ACCESS_UNKNOWN", "Nobody can tell now: " + why + ".", "Keep what was true before, and ask again.");
    }

    private static void later(Context context, Refusal refusal) {
        context.header(Header.RETRY_AFTER, RETRY_SECONDS);
        refuse(context, HttpStatus.SERVICE_UNAVAILABLE, refusal);
    }

    private static void refuse(Context context, HttpStatus status, Refusal refusal) {
        context.status(status);
        Json.answer(context, Refused.of(refusal));
    }
}
