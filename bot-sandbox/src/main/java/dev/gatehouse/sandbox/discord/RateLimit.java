package dev.gatehouse.sandbox.discord;

import java.time.Duration;

/** So many calls in each fixed window of machine time. */
public record RateLimit(int calls, Duration window) {}
