package dev.gatehouse.admin;

import dev.gatehouse.access.Place;
import dev.gatehouse.notice.Room;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Places claimed from the chat, and the codes for it. Calls block and throw the store's unchecked exception. */
public interface PlaceRows {

    /**
     * What is known of a place that is served.
     *
     * @param name what people called it when it was claimed, or since
     * @param claimedBy who typed the code; for places of the settings file empty
     * @param helpers Discord's role whose holders may do what {@link Rank#HELPER} may
     * @param log the channel, chat or topic where grants, lapses and failures are told
     * @param language a tag such as {@code es} for what is posted there; empty for English
     */
    record Settled(
            Place place,
            String name,
            Instant at,
            String claimedBy,
            Optional<Long> helpers,
            Optional<Room> log,
            String language) {

        /** A place of which nothing was said yet. */
        public static Settled plain(Place place, String name, Instant at, String claimedBy) {
            return new Settled(place, name, at, claimedBy, Optional.empty(), Optional.empty(), "");
        }

        public Settled helpedBy(Optional<Long> role) {
            return new Settled(place, name, at, claimedBy, role, log, language);
        }

        public Settled logIn(Optional<Room> room) {
            return new Settled(place, name, at, claimedBy, helpers, room, language);
        }

        public Settled speaking(String tag) {
            return new Settled(place, name, at, claimedBy, helpers, log, tag);
        }
    }

    List<Settled> all();

    Optional<Settled> find(Place place);

    void save(Settled settled);

    void remove(Place place);

    /**
     * Keeps a code.
     *
     * @param hash of the code, which is kept nowhere
     */
    void addCode(String hash, String madeBy, Instant until);

    /** Uses a code up and keeps the place, durably and both or neither; false when no such code can be used. */
    boolean claim(String hash, Settled settled, Instant now);
}
