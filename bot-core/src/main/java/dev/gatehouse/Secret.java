package dev.gatehouse;

/** A value that never shows itself in a log, a stack trace or a debugger's {@code toString}. */
public record Secret(String value) {
    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A secret must not be empty");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
