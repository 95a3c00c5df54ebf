package dev.gatehouse.access;

/** A membership at Hilt, by Hilt's id. */
public record MembershipId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
