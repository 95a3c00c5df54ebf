package dev.gatehouse.admin;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.WishRows.Waiting;
import dev.gatehouse.notice.Message.Button;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Makes wishes wait behind buttons, menus and forms, and finds them again: nobody else's, and none that is too old. */
public final class Buttons {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int TOKEN_BYTES = 16;

    private final WishRows rows;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Buttons(WishRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A button for this admin alone. */
    Button press(Admin admin, String label, Wish wish) {
        return new Button.Choice(label, AdminDesk.PRESS + keep(admin.place(), Optional.of(admin.account()), wish, ""));
    }

    /** A button that wants a form filled in first. */
    Button ask(Admin admin, String label, String question, Wish wish) {
        return new Button.Choice(
                label, AdminDesk.FORM + keep(admin.place(), Optional.of(admin.account()), wish, question));
    }

    /** The action of a menu whose pick is given under {@code name}. */
    String menu(Admin admin, String name, Wish wish) {
        return AdminDesk.PRESS + keep(admin.place(), Optional.of(admin.account()), wish, name);
    }

    /** A button in a room of the place, for whoever may. */
    public Button open(Place place, String label, Wish wish) {
        return new Button.Choice(label, AdminDesk.PRESS + keep(place, Optional.empty(), wish, ""));
    }

    /** The place an action is about, as long as it waits. */
    Optional<Place> placeOf(String action) {
        return waiting(action).map(Waiting::place);
    }

    /** What waits behind an action, if it waits for this admin at this place. */
    Optional<Waiting> find(Admin admin, String action) {
        return waiting(action)
                .filter(waiting -> waiting.place().equals(admin.place()))
                .filter(waiting -> waiting.of().map(admin.account()::equals).orElse(true));
    }

    private Optional<Waiting> waiting(String action) {
        int prefix = AdminDesk.PRESS.length();
        if (action.length() <= prefix) {
            return Optional.empty();
        }
        Instant oldest = clock.instant().minus(KEPT);
        return rows.find(action.substring(prefix))
                .filter(waiting -> waiting.at().isAfter(oldest));
    }

    /** Forgets what is too old to be pressed. */
    public void forgetOld() {
        rows.forgetBefore(clock.instant().minus(KEPT));
    }

    private String keep(Place place, Optional<PlatformAccount> of, Wish wish, String question) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.add(new Waiting(token, place, of, wish, question, clock.instant()));
        return token;
    }
}
