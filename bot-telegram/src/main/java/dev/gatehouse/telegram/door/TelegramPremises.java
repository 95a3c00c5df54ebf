package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Premises;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** A chat as whoever sets up a gate meets it. */
public final class TelegramPremises implements Premises {
    private static final Refusal CHAT_IS_DOOR = new Refusal(
            "CHAT_IS_DOOR", "On Telegram the chat itself is the door.", "Pick the chat; nothing has to be made.");

    private final BotApi api;
    private final ChatChecks checks;
    private final Census census;

    public TelegramPremises(BotApi api, ChatChecks checks, Census census) {
        this.api = api;
        this.checks = checks;
        this.census = census;
    }

    @Override
    public Platform platform() {
        return Platform.TELEGRAM;
    }

    @Override
    public Optional<String> name(Place place) {
        try {
            return Optional.ofNullable(
                    api.call(place.id(), new GetChat(Long.toString(place.id()))).getTitle());
        } catch (Trouble trouble) {
            return checks.title(place);
        }
    }

    /** Asked anew, since whoever looks at this has just mended something. */
    @Override
    public List<Check> checks(Gate gate) {
        Place chat = gate.place();
        Optional<Refusal> wrong = checks.findNow(chat);
        List<Check> all = new ArrayList<>();
        all.add(new Check("The bot is an administrator who may invite and ban, and the chat is private", wrong));
        if (wrong.isEmpty()) {
            unseen(chat).ifPresent(words -> all.add(new Check(words, Optional.empty())));
            discussion(chat).ifPresent(words -> all.add(new Check(words, Optional.empty())));
        }
        return all;
    }

    /** Telegram shows no bot who is inside: whoever came before it, and has not paid here, is unknown to it. */
    private Optional<String> unseen(Place chat) {
        return census.of(chat)
                .map(count -> "Telegram shows no bot a list of members: of " + count.members() + " inside, "
                        + count.unseen() + " came in unseen, and of them only those who pay through Hilt are known");
    }

    private Optional<String> discussion(Place chat) {
        return checks.linked(chat)
                .map(linked -> "The discussion group of a channel is a door of its own: where I am an administrator of"
                        + " both, both can be opened together (" + linked + ")");
    }

    @Override
    public Made make(Place place, String name) {
        return new Made(Optional.empty(), Optional.of(CHAT_IS_DOOR));
    }

    /** Where the bot is not inside, Telegram does not say who runs it. */
    @Override
    public Optional<Place> beside(Place place, PlatformAccount admin) {
        try {
            Long other =
                    api.call(place.id(), new GetChat(Long.toString(place.id()))).getLinkedChatId();
            return Optional.ofNullable(other)
                    .filter(chat -> isRunBy(admin, chat))
                    .map(chat -> new Place(Platform.TELEGRAM, chat));
        } catch (Trouble trouble) {
            return Optional.empty();
        }
    }

    private boolean isRunBy(PlatformAccount person, long chat) {
        return Standing.of(api.call(chat, new GetChatMember(Long.toString(chat), person.id()))) == Presence.IMMUNE;
    }

    @Override
    public Optional<List<PlatformAccount>> inside(Gate gate) {
        return Optional.empty();
    }
}
