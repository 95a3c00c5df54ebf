package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.admin.PlaceRows.Settled;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.OneTimeCode;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The places this installation serves: those of the settings file, and those claimed with a code of the operator. */
public final class Places {
    /** How long a code can be used. */
    static final Duration VALID = Duration.ofDays(7);

    private final PlaceRows rows;
    private final Set<Place> declared;
    private final RandomGenerator random;
    private final Recorder recorder;

    /**
     * A code to be handed to an admin of a place.
     *
     * @param code shown this once
     */
    public record Invitation(String code, Instant until) {}

    /**
     * The places of one installation.
     *
     * @param declared those where the settings file has gates
     * @param random must not be guessable
     */
    public Places(PlaceRows rows, Set<Place> declared, RandomGenerator random, Recorder recorder) {
        this.rows = rows;
        this.declared = Set.copyOf(declared);
        this.random = random;
        this.recorder = recorder;
    }

    /** The places of the gates in the settings file. */
    public static Set<Place> of(List<Gate> declared) {
        return Set.copyOf(declared.stream().map(Gate::place).distinct().toList());
    }

    /** Makes a code with which an admin says from the chat that a place is to be served. */
    public Invitation invite(String owner) {
        OneTimeCode code = OneTimeCode.random(random);
        Instant until = now().plus(VALID);
        rows.addCode(code.hash(), owner, until);
        note("a code to claim a place was made by " + owner);
        return new Invitation(code.text(), until);
    }

    /** Whether anything of Hilt may be shown there. */
    public boolean isClaimed(Place place) {
        return isDeclared(place) || rows.find(place).isPresent();
    }

    /** The file alone says what becomes of such a place. */
    public boolean isDeclared(Place place) {
        return declared.contains(place);
    }

    /** What is known of a place that is served; empty for one that is not. */
    public Optional<Settled> find(Place place) {
        return rows.find(place)
                .or(() -> isDeclared(place)
                        ? Optional.of(Settled.plain(place, place.toString(), Instant.EPOCH, ""))
                        : Optional.empty());
    }

    public List<Settled> list() {
        List<Settled> all = new ArrayList<>(rows.all());
        declared.stream()
                .filter(place -> all.stream().noneMatch(each -> each.place().equals(place)))
                .forEach(place -> find(place).ifPresent(all::add));
        return all;
    }

    /** Uses a code up for the place of the admin. */
    public Settled claim(Admin admin, String code) {
        if (isClaimed(admin.place())) {
            throw new NotDoneException(
                    "PLACE_CLAIMED", "This place is served already.", "Set up a gate with: /gate setup.");
        }
        Settled settled = Settled.plain(admin.place(), admin.placeName(), now(), admin.owner());
        if (!rows.claim(OneTimeCode.typed(code).hash(), settled, now())) {
            throw new NotDoneException(
                    "PLACE_CODE_UNKNOWN",
                    "That code is not known: it was used, is older than seven days, or has a slip in it.",
                    "Ask the operator of this bot for a new one: gatehouse places invite.");
        }
        note(admin.place() + " was claimed by " + admin.owner());
        return settled;
    }

    /** Changes what is known of a place that is served. */
    public Settled change(Admin admin, UnaryOperator<Settled> change) {
        Settled changed = change.apply(find(admin.place()).orElseThrow(Authority::unclaimed));
        rows.save(changed);
        note("the settings of " + admin.place() + " were changed by " + admin.owner());
        return changed;
    }

    /** Refuses a place that cannot be left: of the settings file, or not served at all. */
    void requireLeavable(Place place) {
        if (isDeclared(place)) {
            throw new NotDoneException(
                    "PLACE_IN_FILE",
                    "The place " + place + " stands in the settings file.",
                    "Take its gates out of the file and restart; then decide about their holders: gatehouse gates.");
        }
        if (rows.find(place).isEmpty()) {
            throw new NotDoneException(
                    "PLACE_UNKNOWN", "No place " + place + " is served.", "See them with: gatehouse places list.");
        }
    }

    /** Serves the place no more; its gates are gone by now. */
    void leave(Place place, String owner) {
        rows.remove(place);
        note(place + " is served no more, by " + owner);
    }

    private void note(String words) {
        recorder.audit().add(Entry.of(now(), Entry.Kind.COMMAND, words));
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
