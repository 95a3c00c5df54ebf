package dev.gatehouse.hilt;

/** An answer is not of the shape we need; the message names what is missing or wrong. */
final class ShapeException extends Exception {
    ShapeException(String message) {
        super(message);
    }
}
