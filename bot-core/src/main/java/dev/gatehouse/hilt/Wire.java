package dev.gatehouse.hilt;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.hilt.Delivery.Arrived;
import dev.gatehouse.hilt.Delivery.Lost;
import dev.gatehouse.membership.Reply;
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

    <T> Reply<T> send(Call call, Urgency urgency, Reading<T> reading) {
        if (call.area() == Area.WALK && urgency != Urgency.BUYER) {
            stride.await(budget.evenStep());
        }
        Optional<String> refused = circuits.enter(call.area());
        if (refused.isPresent()) {
            return new Reply.Silent<>(refused.get(), true, Optional.empty());
        }
        Optional<Duration> tooLong = budget.acquire(urgency, call.patience(urgency));
        if (tooLong.isPresent()) {
            circuits.unheard(call.area());
            return new Reply.Silent<>("no budget for another call to Hilt now", false, tooLong);
        }
        Instant askedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Delivery delivery = courier.carry(call);
        return delivery instanceof Arrived arrived
                ? arrived(call, arrived, askedAt, reading)
                : lost(call, (Lost) delivery);
    }

    /** Hilt named the number of calls a minute it allows this key. */
    void allow(int requestsPerMinute) {
        budget.allow(requestsPerMinute);
    }

    private <T> Reply<T> lost(Call call, Lost lost) {
        budget.unanswered();
        circuits.unheard(call.area());
        log.info("{}: {}", call.name(), lost.why());
        return new Reply.Silent<>(call.name() + ": " + lost.why(), lost.alarming(), Optional.empty());
    }

    private <T> Reply<T> arrived(Call call, Arrived arrived, Instant askedAt, Reading<T> reading) {
        RateHeaders pace = RateHeaders.of(arrived.headers(), clock.instant());
        budget.answered(arrived.status(), pace);
        circuits.heard(call.area(), arrived.status());
        Reply<T> reply = verdict.on(call, arrived, askedAt, reading, pace.retryAfter());
        if (reply instanceof Reply.Silent<T> silent) {
            log.info("{} (request id {})", silent.why(), requestId(arrived));
        } else {
            log.debug("{}: {} (request id {})", call.name(), arrived.status(), requestId(arrived));
        }
        return reply;
    }

    private static String requestId(Arrived arrived) {
        return arrived.headers()
                .firstValue("X-Hilt-Request-Id")
                .or(() -> arrived.headers().firstValue("X-Request-Id"))
                .or(() -> arrived.headers().firstValue("Request-Id"))
                .map(id -> Plain.text(id, 80))
                .orElse("none");
    }
}
