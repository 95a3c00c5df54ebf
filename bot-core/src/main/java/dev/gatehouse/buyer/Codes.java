package dev.gatehouse.buyer;

import dev.gatehouse.buyer.LinkCode.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One-time codes: made by one account, typed by another, good for ten minutes and once. Guessing ends after five. */
public final class Codes {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    private final LinkRows rows;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** What is made of a code as it was typed. */
    record Typed(Optional<LinkCode> code, boolean tooMany) {}

    /** A code to be told to its owner, once. */
    record Fresh(String text, Instant until) {}

    /**
     * The codes of this house.
     *
     * @param random must not be guessable
     */
    public Codes(LinkRows rows, RandomGenerator random, InstantSource clock) {
        this.rows = rows;
        this.random = random;
        this.clock = clock;
    }

    /** A code in place of the one the account had for the same purpose. */
    Fresh offer(Customer customer, Purpose purpose) {
        OneTimeCode code = OneTimeCode.random(random);
        Instant now = clock.instant();
        rows.forgetExpired(now);
        Instant until = now.plus(VALID);
        rows.offer(new LinkCode(code.hash(), purpose, customer.account(), customer.label(), until));
        return new Fresh(code.text(), until);
    }

    /** Every code typed counts until one is right. */
    Typed find(Customer customer, String typed, Purpose purpose) {
        Instant now = clock.instant();
        if (rows.attempt(customer.account(), now.minus(VALID), now) > TRIES) {
            return new Typed(Optional.empty(), true);
        }
        Optional<LinkCode> code =
                rows.find(OneTimeCode.typed(typed).hash(), purpose, now).filter(each -> fits(each, customer));
        code.ifPresent(each -> rows.forgetAttempts(customer.account()));
        return new Typed(code, false);
    }

    /** Accounts of two platforms are linked, those of one platform take each other's place. */
    private static boolean fits(LinkCode code, Customer customer) {
        boolean same = code.account().platform() == customer.account().platform();
        return same == (code.purpose() == Purpose.MOVE);
    }
}
