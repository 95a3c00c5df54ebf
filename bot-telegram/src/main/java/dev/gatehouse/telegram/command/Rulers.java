package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.Admin;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * Who runs a chat: asked of Telegram each time, since an admin of yesterday may be none today. In a private chat an
 * anonymous admin has a name, so nothing that was written in a group in a group's name is ever believed.
 */
public final class Rulers {
    private final BotApi api;
    private final Supplier<List<Place>> served;

    public Rulers(BotApi api, Supplier<List<Place>> served) {
        this.api = api;
        this.served = served;
    }

    /** The person at that chat, as Telegram describes them now; without rank while it does not answer. */
    Admin at(User user, Place place) {
        return described(user, place, rules(user, place));
    }

    private Admin described(User user, Place place, boolean rules) {
        PlatformAccount account = new PlatformAccount(Platform.TELEGRAM, user.getId());
        return new Admin(account, Customers.label(user), place, name(place), rules, Set.of(), Customers.locale(user));
    }

    boolean rules(User user, Place place) {
        try {
            return api.call(place.id(), new GetChatAdministrators(Long.toString(place.id()))).stream()
                    .anyMatch(each -> each.getUser().getId().equals(user.getId()));
        } catch (Trouble trouble) {
            return false;
        }
    }

    private String name(Place place) {
        try {
            String title =
                    api.call(place.id(), new GetChat(Long.toString(place.id()))).getTitle();
            return title == null ? place.toString() : title;
        } catch (Trouble trouble) {
            return place.toString();
        }
    }

    boolean isServed(Place place) {
        return served.get().contains(place);
    }

    /** Somebody who asks as anybody may, at whichever chat is served; empty while none is. */
    Optional<Admin> guest(User user) {
        return served.get().stream()
                .filter(place -> place.platform() == Platform.TELEGRAM)
                .findFirst()
                .map(place -> new Admin(
                        new PlatformAccount(Platform.TELEGRAM, user.getId()),
                        Customers.label(user),
                        place,
                        place.toString(),
                        false,
                        Set.of(),
                        Customers.locale(user)));
    }

    /** The chats served here that this person runs now. */
    List<Admin> everywhere(User user) {
        return served.get().stream()
                .filter(place -> place.platform() == Platform.TELEGRAM)
                .filter(place -> rules(user, place))
                .map(place -> described(user, place, true))
                .toList();
    }
}
