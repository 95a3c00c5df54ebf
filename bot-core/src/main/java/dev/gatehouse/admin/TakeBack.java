package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import java.time.Instant;

/**
 * An order to end a gate, or one that is retired, and take its door back from everybody.
 *
 * @param at calendar time from which it is done; until then it can be called off
 * @param wasPaused whether the gate sold nothing before it was given
 */
public record TakeBack(GateId gate, Instant at, String owner, boolean wasPaused) {}
