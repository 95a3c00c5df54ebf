package dev.gatehouse.reconcile;

import java.util.random.RandomGenerator;

/**
 * What keeps the engine from doing harm.
 *
 * @param random spreads retries, so that a crowd does not return as one
 */
public record Caution(Brake brake, ParkedDoors parked, RandomGenerator random) {}
