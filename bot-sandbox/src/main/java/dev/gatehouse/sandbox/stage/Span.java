package dev.gatehouse.sandbox.stage;

/** A piece of a message as a client shows it. */
public sealed interface Span {
    record Words(String text) implements Span {}

    record Strong(String text) implements Span {}

    /** A moment as the reader is shown it, and exactly on pointing at it. */
    record Moment(String shown, String exact) implements Span {}

    record Link(String label, String url) implements Span {}
}
