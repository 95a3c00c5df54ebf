package dev.gatehouse.sandbox.stage;

/** What Discord's box offers while one types; choosing it puts {@code line} into the box. */
public record Suggestion(String label, String hint, String line) {}
