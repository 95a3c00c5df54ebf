package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Wish;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.UsersShared;

/**
 * Which person an admin means: picked with Telegram's own button, or by a number that is written. That one was asked for
 * is in memory; after a restart the button is pressed again.
 */
final class PersonPicks {
    private static final Pattern NUMBER = Pattern.compile("(?:telegram:)?([0-9]{1,15})");

    private final AdminDesk desk;
    private final Rulers rulers;
    private final GateScreen screen;
    private final Map<Long, Place> asked = new ConcurrentHashMap<>();

    PersonPicks(AdminDesk desk, Rulers rulers, GateScreen screen) {
        this.desk = desk;
        this.rulers = rulers;
        this.screen = screen;
    }

    void ask(User user, Admin admin) {
        asked.put(user.getId(), admin.place());
        screen.send(user, ChatPicker.askForPerson(user.getId(), screen.words(user)));
    }

    void drop(User user) {
        asked.remove(user.getId());
    }

    /** Whether these words name the person that was asked for. */
    boolean heard(User user, String typed) {
        var number = NUMBER.matcher(typed.strip());
        return number.matches() && asked.containsKey(user.getId()) && show(user, number.group(1));
    }

    void shared(User user, UsersShared shared) {
        boolean shown = shared.getUsers().stream()
                .findFirst()
                .filter(picked -> show(user, Long.toString(picked.getUserId())))
                .isPresent();
        if (!shown) {
            screen.closeKeyboard(user, "expired.button", Map.of());
        }
    }

    private boolean show(User user, String person) {
        Optional<Place> place = Optional.ofNullable(asked.remove(user.getId()));
        place.ifPresent(each -> {
            screen.closeKeyboard(user, "telegram.gate.person.picked", Map.of("account", person));
            Admin admin = rulers.at(user, each);
            screen.show(user, admin, desk.typed(admin, Wish.to(Deed.MEMBER).with("account", person)));
        });
        return place.isPresent();
    }
}
