package dev.gatehouse.door;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What whoever sets up a gate needs of its platform. Calls may block for some seconds and never throw for anything the
 * platform says.
 */
public interface Premises {

    Platform platform();

    /** What people call the place; empty while the platform has not told it. */
    Optional<String> name(Place place);

    /** Everything that must hold for this door to open, in the order a human would mend it. */
    List<Check> checks(Gate gate);

    /** Makes a door at the place that carries no rights of its own: Discord's role. Telegram's door is the chat. */
    Made make(Place place, String name);

    /**
     * The place that belongs to this one, as a channel's discussion group does, and the channel to the group; empty when
     * there is none, or this person does not run it too.
     */
    Optional<Place> beside(Place place, PlatformAccount admin);

    /** Everybody inside now; empty when the platform offers no list, as Telegram never does. */
    Optional<List<PlatformAccount>> inside(Gate gate);

    /**
     * One thing that must hold.
     *
     * @param title what is looked at, in a few words
     * @param wrong what is wrong and what to do; empty when nothing is
     */
    record Check(String title, Optional<Refusal> wrong) {}

    /** What became of an attempt to make a door: it, or why there is none. */
    record Made(Optional<DoorAddress> door, Optional<Refusal> refused) {}
}
