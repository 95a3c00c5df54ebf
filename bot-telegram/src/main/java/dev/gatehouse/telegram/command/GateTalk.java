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
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Running the gates of a chat, in the private chat with the bot: {@code /gate}, its menus, and the button that picks a
 * chat. Whatever is asked, whether the person runs that chat is asked of Telegram first.
 */
public final class GateTalk {
    private static final String PERSON = GateAction.DEED + Deed.MEMBER.word();

    private final AdminDesk desk;
    private final Rulers rulers;
    private final GateScreen screen;
    private final GatePicks picks;
    private final PersonPicks people;
    private final GateForms forms;

    public GateTalk(AdminDesk desk, Rulers rulers, GateScreen screen, LongSupplier nanos) {
        this.desk = desk;
        this.rulers = rulers;
        this.screen = screen;
        this.picks = new GatePicks(desk, rulers, screen);
        this.people = new PersonPicks(desk, rulers, screen);
        this.forms = new GateForms(desk, rulers, screen, nanos);
    }

    /** Whether this message of a private chat was about gates, and is answered. */
    boolean heard(Message message, Optional<Typed> typed) {
        User user = message.getFrom();
        if (message.getChatShared() != null) {
            picks.shared(user, message.getChatShared());
            return true;
        }
        if (message.getUsersShared() != null) {
            people.shared(user, message.getUsersShared());
            return true;
        }
        if (typed.isPresent()) {
            drop(user);
            return command(user, typed.get());
        }
        return message.hasText() && (people.heard(user, message.getText()) || forms.heard(user, message.getText()));
    }

    private void drop(User user) {
        forms.drop(user);
        people.drop(user);
    }

    private boolean command(User user, Typed typed) {
        if (typed.name().equals(StartPayload.GATE)) {
            begin(user, typed.rest());
            return true;
        }
        if (typed.name().equals(StartPayload.PASS) && !typed.rest().isEmpty()) {
            redeem(user, typed.rest());
            return true;
        }
        if (!typed.name().equals("start")) {
            return false;
        }
        Optional<String> code = StartPayload.code(typed.rest());
        Optional<Room> chat = StartPayload.chat(typed.rest());
        code.ifPresent(each -> picks.askToClaim(user, each));
        chat.ifPresent(each -> cameFrom(user, each));
        return code.isPresent() || chat.isPresent();
    }

    /** Whoever holds the code of a pass goes in where it was made, without naming the chat. */
    private void redeem(User user, String code) {
        Optional<Admin> guest = rulers.guest(user);
        guest.ifPresentOrElse(
                each -> screen.show(
                        user, each, desk.typed(each, Wish.to(Deed.REDEEM).with("code", code))),
                () -> screen.tell(user, "unclaimed", Map.of()));
    }

    private void begin(User user, String rest) {
        Optional<Admin> before = picks.here(user);
        if (!rest.isEmpty() && before.isPresent()) {
            obey(user, before.get(), rest);
            return;
        }
        List<Admin> all = rulers.everywhere(user);
        if (!rest.isEmpty() && all.size() == 1) {
            obey(user, picks.about(user, all.get(0).place()), rest);
        } else if (all.isEmpty()) {
            picks.ask(user);
        } else {
            GateMenus.places(user, all, screen.words(user)).forEach(message -> screen.send(user, message));
        }
    }

    private void obey(User user, Admin admin, String rest) {
        Wish wish = GateWords.read(rest);
        boolean foreign = wish.given().values().stream().anyMatch(value -> !picks.mayName(user, admin, value));
        if (foreign) {
            screen.tell(user, "telegram.gate.foreign", Map.of());
        } else {
            screen.show(user, admin, desk.typed(admin, wish));
        }
    }

    private void cameFrom(User user, Room room) {
        screen.cameFrom(user, room);
        home(user, new Place(Platform.TELEGRAM, room.number()));
    }

    private void home(User user, Place place) {
        Admin admin = picks.about(user, place);
        screen.show(user, admin, desk.typed(admin, Wish.to(Deed.LIST)));
    }

    /** Whether a press was on a button of these menus, and is answered. */
    boolean pressed(CallbackQuery query) {
        Optional<GateAction> action =
                GateAction.read(query.getData()).or(() -> GateAction.posted(query.getData(), desk::placeOf));
        action.ifPresent(each -> pressed(query, each));
        return action.isPresent();
    }

    private void pressed(CallbackQuery query, GateAction action) {
        User user = query.getFrom();
        drop(user);
        Admin admin = picks.about(user, action.place());
        if (action.action().startsWith(GateAction.ELSEWHERE)) {
            picks.askForRoom(user, action.elsewhere());
        } else if (action.action().equals(PERSON)) {
            people.ask(user, admin);
        } else if (action.action().startsWith(AdminDesk.FORM)) {
            forms.ask(user, admin, action.action());
        } else {
            screen.replace(query, admin, answer(query, admin, action));
        }
    }

    private Panel answer(CallbackQuery query, Admin admin, GateAction action) {
        if (action.action().equals(GateAction.HOME)) {
            return desk.typed(admin, Wish.to(Deed.LIST));
        }
        if (action.action().startsWith(GateAction.DEED)) {
            return desk.typed(admin, GateWords.read(action.action().substring(GateAction.DEED.length())));
        }
        return picks.answer(query.getFrom(), admin, action.action(), toggled(query, action));
    }

    /** Where some of several are chosen already, a press adds one to them or takes it away. */
    private static String toggled(CallbackQuery query, GateAction action) {
        List<String> chosen = query.getMessage() instanceof Message message
                ? PanelDress.chosen(message.getReplyMarkup(), action.action())
                : List.of();
        if (chosen.isEmpty()) {
            return action.picked();
        }
        return chosen.contains(action.picked())
                ? chosen.stream().filter(each -> !each.equals(action.picked())).collect(Collectors.joining(","))
                : Stream.concat(chosen.stream(), Stream.of(action.picked())).collect(Collectors.joining(","));
    }
}
