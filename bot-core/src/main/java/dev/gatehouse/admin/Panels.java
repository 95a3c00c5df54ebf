package dev.gatehouse.admin;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.notice.Room;
import dev.gatehouse.reconcile.Recorder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts up panels: messages with buttons for everybody of a place.
 *
 * @param boards where each platform posts; empty while it is off
 */
public record Panels(BuyerDesk desk, Function<Platform, Optional<Bulletin>> boards, Recorder recorder) {

    /**
     * Posts a panel.
     *
     * @param room the channel of the place, or the chat itself
     */
    public void post(Place place, long room, Locale language, String owner) {
        Message panel = desk.panel(place, language)
                .orElseThrow(() -> new NotDoneException(
                        "NOTHING_ON_SALE",
                        "Nothing is on sale at " + place + ".",
                        "See the gates with gatehouse gates, and their products with gatehouse products list."));
        Delivery delivery = boards.apply(place.platform())
                .map(board -> board.post(Room.of(room), panel))
                .orElse(Delivery.LATER);
        if (delivery != Delivery.TOLD) {
            throw new NotDoneException(
                    "PANEL_NOT_POSTED",
                    place.platform().title() + " took no message in room " + room + ".",
                    "Check the room's number, and that the bot may see it and write there; then ask again.");
        }
        String words = "panel posted in room " + room + " of " + place + " by " + owner;
        recorder.audit().add(Entry.of(recorder.clock().instant(), Entry.Kind.COMMAND, words));
    }
}
