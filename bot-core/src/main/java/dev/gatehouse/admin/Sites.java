package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.Premises;
import dev.gatehouse.door.Premises.Check;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.notice.Room;
import dev.gatehouse.reconcile.Doors;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The platforms as an admin meets them: doors, what stands around them, and rooms to post in. */
public record Sites(
        Doors doors,
        Function<Platform, Optional<Premises>> premises,
        Function<Platform, Optional<Bulletin>> bulletins) {

    Premises at(Place place) {
        return premises.apply(place.platform())
                .orElseThrow(() -> new NotDoneException(
                        "PLATFORM_OFF",
                        place.platform().title() + " is not connected.",
                        "The operator sets its token and restarts."));
    }

    List<Check> checks(Gate gate) {
        return at(gate.place()).checks(gate);
    }

    String title(Gate gate) {
        return doors.title(gate);
    }

    Optional<List<PlatformAccount>> inside(Gate gate) {
        return at(gate.place()).inside(gate);
    }

    /** Whether everybody in the room can read it by now. */
    boolean post(Platform platform, Room room, Message message) {
        return bulletins
                .apply(platform)
                .filter(bulletin -> bulletin.post(room, message) == Delivery.TOLD)
                .isPresent();
    }
}
