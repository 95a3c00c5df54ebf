package dev.gatehouse.hilt;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.hilt.Delivery.Arrived;
import dev.gatehouse.hilt.Delivery.Lost;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WriteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one call: waits for its turn, carries it, and says what came of it. Never throws for anything Hilt does. */
final class Wire {
    private static final Logger log = LoggerFactory.getLogger(Wire.class);

    private final Courier courier;
    private final Verdict verdict;
    private final Budget budget;
    private final Circuits circuits;
    private final Stride stride;
    private final InstantSource clock;

    Wire(HiltSettings settings, InstantSource clock, LongSupplier nanoTime) {
        this.courier = new Courier(settings);
        this.verdict = new Verdict(settings.apiKey());
        this.budget = new Budget(nanoTime);
        this.circuits = new Circuits(nanoTime);
        this.stride = new Stride(nanoTime);
        this.clock = clock;
    }

    /** Asks for something. */
    <T> Reply<T> send(Call call, Urgency urgency, Reading<T> reading) {
        if (call.area() == Area.WALK && urgency != Urgency.BUYER) {
            stride.await(budget.evenStep());
        }
        Optional<Reply.Silent<T>> held = turn(call, urgency);
        if (held.isPresent()) {
            return held.get();
        }
        Instant askedAt = now();
        Delivery delivery = courier.carry(call);
        Reply<T> reply = delivery instanceof Arrived arrived
                ? verdict.on(
                        call, arrived, askedAt, reading, heard(call, arrived).retryAfter())
                : lost(call, (Lost) delivery);
        if (reply instanceof Reply.Silent<T> silent) {
            log.info("{} (request id {})", silent.why(), requestId(delivery));
        }
        return reply;
    }

    /** Has something changed, at most once: nothing here is ever sent a second time. */
    <T> WriteOutcome<T> write(Call call, Urgency urgency, Reading<T> reading) {
        Optional<Reply.Silent<T>> held = turn(call, urgency);
        if (held.isPresent()) {
            return new WriteOutcome.Refused<>(WriteOutcome.NOT_SENT, held.get().why());
        }
        Instant askedAt = now();
        Delivery delivery = courier.carry(call);
        WriteOutcome<T> outcome = delivery instanceof Arrived arrived
                ? verdict.onWrite(
                        call,
                        arrived,
                        reading,
                        new Verdict.Asked(askedAt, heard(call, arrived).retryAfter()))
                : new WriteOutcome.Unknown<>(this.<T>lost(call, (Lost) delivery).why());
        log.info("{} (request id {})", outcome.inWords(call.name()), requestId(delivery));
        return outcome;
    }

    /** Hilt named the number of calls a minute it allows this key. */
    void allow(int requestsPerMinute) {
        budget.allow(requestsPerMinute);
    }

    /** Waits for the call's turn; says why it has none. */
    private <T> Optional<Reply.Silent<T>> turn(Call call, Urgency urgency) {
        Optional<String> refused = circuits.enter(call.area());
        if (refused.isPresent()) {
            return Optional.of(new Reply.Silent<>(refused.get(), true, Optional.empty()));
        }
        Optional<Duration> tooLong = budget.acquire(urgency, call.patience(urgency));
        if (tooLong.isPresent()) {
            circuits.unheard(call.area());
            return Optional.of(new Reply.Silent<>("no budget for another call to Hilt now", false, tooLong));
        }
        return Optional.empty();
    }

    private <T> Reply.Silent<T> lost(Call call, Lost lost) {
        budget.unanswered();
        circuits.unheard(call.area());
        return new Reply.Silent<>(call.name() + ": " + lost.why(), lost.alarming(), Optional.empty());
    }

    private RateHeaders heard(Call call, Arrived arrived) {
        RateHeaders pace = RateHeaders.of(arrived.headers(), clock.instant());
        budget.answered(arrived.status(), pace);
        circuits.heard(call.area(), arrived.status());
        log.debug("{}: {} (request id {})", call.name(), arrived.status(), requestId(arrived));
        return pace;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String requestId(Delivery delivery) {
        if (!(delivery instanceof Arrived arrived)) {
            return "none";
        }
        return arrived.headers()
                .firstValue("X-Hilt-Request-Id")
                .or(() -> arrived.headers().firstValue("X-Request-Id"))
                .or(() -> arrived.headers().firstValue("Request-Id"))
                .map(id -> Plain.text(id, 80))
                .orElse("none");
    }
}
