package dev.gatehouse.access;

/** A person on one platform, known by the number that platform never reuses; names are only labels. */
public record PlatformAccount(Platform platform, long id) {

    /** The bare decimal id, as Hilt keeps it: always matched together with the product and the identity type. */
    public String identity() {
        return Long.toString(id);
    }

    @Override
    public String toString() {
        return platform.word() + ":" + id;
    }
}
