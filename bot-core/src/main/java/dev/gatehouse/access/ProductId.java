package dev.gatehouse.access;

/** A product of Hilt, by Hilt's id. */
public record ProductId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
