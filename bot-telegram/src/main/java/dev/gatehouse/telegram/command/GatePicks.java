package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.admin.Wish;
import dev.gatehouse.notice.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.telegram.telegrambots.meta.api.objects.ChatShared;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * Which chat an admin means. Picked with Telegram's own button, which lets the bot in with the rights a gate needs; what
 * is kept of a pick is in memory, and after a restart a pick is made again.
 */
final class GatePicks {
    private final AdminDesk desk;
    private final Rulers rulers;
    private final GateScreen screen;
    private final Map<Long, Place> last = new ConcurrentHashMap<>();
    private final Map<Long, String> codes = new ConcurrentHashMap<>();
    private final Map<Long, GateAction> rooms = new ConcurrentHashMap<>();

    GatePicks(AdminDesk desk, Rulers rulers, GateScreen screen) {
        this.desk = desk;
        this.rulers = rulers;
        this.screen = screen;
    }

    /** The chat meant by somebody who names none. */
    Optional<Admin> here(User user) {
        return Optional.ofNullable(last.get(user.getId())).map(place -> rulers.at(user, place));
    }

    Admin about(User user, Place place) {
        last.put(user.getId(), place);
        return rulers.at(user, place);
    }

    void ask(User user) {
        screen.send(user, ChatPicker.ask(user.getId(), screen.words(user), "telegram.gate.pick"));
    }

    /** The chat picked next is claimed with this code. */
    void askToClaim(User user, String code) {
        codes.put(user.getId(), code);
        screen.send(user, ChatPicker.ask(user.getId(), screen.words(user), "telegram.gate.claim"));
    }

    /** The chat picked next is the answer to a menu of rooms. */
    void askForRoom(User user, GateAction menu) {
        rooms.put(user.getId(), menu);
        screen.send(user, ChatPicker.askForRoom(user.getId(), screen.words(user)));
    }

    void shared(User user, ChatShared shared) {
        Place chat = new Place(Platform.TELEGRAM, shared.getChatId());
        if (!ChatPicker.isRoom(shared.getRequestId())) {
            picked(user, chat);
            return;
        }
        GateAction menu = rooms.remove(user.getId());
        screen.picked(user, rulers.at(user, chat));
        if (menu == null) {
            screen.tell(user, "expired.button", Map.of());
        } else {
            Admin admin = about(user, menu.place());
            screen.show(user, admin, answer(user, admin, menu.action(), Long.toString(chat.id())));
        }
    }

    /** The bot is in the chat by now, with the rights it asked for; a code that came with the link is used at once. */
    private void picked(User user, Place place) {
        Admin admin = about(user, place);
        screen.picked(user, admin);
        Optional<Panel> refused =
                Optional.ofNullable(codes.remove(user.getId())).flatMap(code -> claim(admin, code));
        screen.show(user, admin, refused.orElseGet(() -> desk.typed(admin, Wish.to(Deed.SETUP))));
    }

    /** Why the chat is not served now; empty when it is. */
    private Optional<Panel> claim(Admin admin, String code) {
        Panel answer = desk.typed(admin, Wish.to(Deed.CLAIM).with("code", code));
        return rulers.isServed(admin.place()) ? Optional.empty() : Optional.of(answer);
    }

    /** The answer to a pick. Whoever has something told in another chat must run that one too. */
    Panel answer(User user, Admin admin, String action, String picked) {
        if (!mayName(user, admin, picked)) {
            return Panel.of(screen.words(user).message("telegram.gate.foreign", Map.of()));
        }
        return desk.pressed(admin, action, picked.isEmpty() ? List.of() : List.of(picked.split(",", -1)));
    }

    /** A chat's number can be typed, and sent behind a button's back, by anybody. */
    boolean mayName(User user, Admin admin, String value) {
        return Room.read(value)
                .filter(room -> room.number() < 0)
                .map(room -> new Place(Platform.TELEGRAM, room.number()))
                .map(chat -> chat.equals(admin.place()) || rulers.rules(user, chat))
                .orElse(true);
    }
}
