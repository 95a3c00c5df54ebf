package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * One person at one gate, as a line of a file that can be read back in.
 *
 * @param door what people call it
 * @param standing active, grace, held or lapsed
 * @param until when that ends, if it does
 * @param membership the one at Hilt that counts most; empty for whoever has none
 * @param word what is decided by hand; with several there is a line for each
 */
public record MemberLine(
        PlatformAccount account,
        GateId gate,
        String door,
        String standing,
        Optional<Instant> until,
        Optional<Membership> membership,
        Optional<HandException> word) {}
