package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;

/**
 * Whether the bot can keep a chat's door at all. A finding is believed for a minute of machine time, and dropped at once
 * when Telegram tells that the bot's rights changed. A broken door raises its alarm, a mended one clears it.
 */
public final class ChatChecks {
    private static final long BELIEVED = Duration.ofSeconds(60).toNanos();

    private record Finding(Optional<Refusal> refusal, long at) {}

    private final BotApi api;
    private final Myself myself;
    private final Alarms alarms;
    private final LongSupplier nanos;
    private final Map<Place, Finding> findings = new ConcurrentHashMap<>();
    private final Map<Place, Long> changes = new HashMap<>();
    private final Map<Long, String> titles = new ConcurrentHashMap<>();
    private final Map<Long, Long> linked = new ConcurrentHashMap<>();

    public ChatChecks(BotApi api, Myself myself, Alarms alarms, LongSupplier nanos) {
        this.api = api;
        this.myself = myself;
        this.alarms = alarms;
        this.nanos = nanos;
    }

    /** Empty when the door works. Silence is no finding, and is asked anew each time. */
    public Optional<Refusal> find(Place chat) {
        Finding before = findings.get(chat);
        return before != null && nanos.getAsLong() - before.at < BELIEVED ? before.refusal : lookAt(chat);
    }

    /** What was found while Telegram told of a change may be of the time before it. */
    private Optional<Refusal> lookAt(Place chat) {
        long before = changes(chat);
        Optional<Refusal> found;
        try {
            found = look(chat.id());
        } catch (Trouble trouble) {
            found = Optional.of(TroubleAtDoor.refusal(trouble));
        }
        if (found.filter(ChatChecks::isSilence).isPresent()) {
            return found;
        }
        return keep(chat, found, before) ? found : lookAt(chat);
    }

    /** As {@link #find}, but asked now. */
    Optional<Refusal> findNow(Place chat) {
        findings.remove(chat);
        return find(chat);
    }

    /** Whether it is the bot itself that did something there. */
    public boolean isMyself(User who) {
        return who.getId() == myself.get().id();
    }

    /** The discussion group of a channel, or the channel of a group, by its number; as it was when last looked at. */
    Optional<Long> linked(Place chat) {
        return Optional.ofNullable(linked.get(chat.id()));
    }

    /** Whether a finding says only that Telegram does not answer. */
    public static boolean isSilence(Refusal refusal) {
        return refusal.equals(ChatRefusals.AWAY);
    }

    /** As the chat was called when it was last looked at. */
    public Optional<String> title(Place chat) {
        return Optional.ofNullable(titles.get(chat.id()));
    }

    private synchronized long changes(Place chat) {
        return changes.getOrDefault(chat, 0L);
    }

    private synchronized boolean keep(Place chat, Optional<Refusal> refusal, long before) {
        if (changes(chat) != before) {
            return false;
        }
        findings.put(chat, new Finding(refusal, nanos.getAsLong()));
        say(chat, refusal);
        return true;
    }

    private void say(Place chat, Optional<Refusal> refusal) {
        refusal.ifPresentOrElse(found -> alarms.raise(cause(chat), found), () -> alarms.clear(cause(chat)));
    }

    private static String cause(Place chat) {
        return "door " + chat;
    }

    /** Everything that is wrong with the chat and the bot's rights in it, asked of Telegram now. */
    List<Refusal> all(Place chat) {
        try {
            return looks(chat.id()).flatMap(look -> look.get().stream()).toList();
        } catch (Trouble trouble) {
            return List.of(TroubleAtDoor.refusal(trouble));
        }
    }

    private Optional<Refusal> look(long chat) {
        return looks(chat).flatMap(look -> look.get().stream()).findFirst();
    }

    private Stream<Supplier<List<Refusal>>> looks(long chat) {
        return Stream.of(
                () -> kind(api.call(chat, new GetChat(Long.toString(chat)))),
                () -> rights(api.call(
                        chat,
                        new GetChatMember(Long.toString(chat), myself.get().id()))));
    }

    private List<Refusal> kind(ChatFullInfo info) {
        titles.put(info.getId(), info.getTitle());
        Optional.ofNullable(info.getLinkedChatId())
                .ifPresentOrElse(other -> linked.put(info.getId(), other), () -> linked.remove(info.getId()));
        if (Boolean.TRUE.equals(info.isGroupChat())) {
            return List.of(ChatRefusals.CHAT_IS_BASIC_GROUP);
        }
        return info.getUserName() == null ? List.of() : List.of(ChatRefusals.CHAT_IS_PUBLIC);
    }

    private static List<Refusal> rights(ChatMember me) {
        if (!Standing.isInside(Standing.of(me))) {
            return List.of(ChatRefusals.BOT_NOT_IN_CHAT);
        }
        if (!(me instanceof ChatMemberAdministrator admin)) {
            return List.of(ChatRefusals.BOT_NOT_ADMIN);
        }
        List<Refusal> missing = new ArrayList<>();
        if (!Boolean.TRUE.equals(admin.getCanInviteUsers())) {
            missing.add(ChatRefusals.CANNOT_INVITE);
        }
        if (!Boolean.TRUE.equals(admin.getCanRestrictMembers())) {
            missing.add(ChatRefusals.CANNOT_REMOVE);
        }
        return missing;
    }

    /** What an update told of the bot itself: the alarm follows at once, the rest is looked at when next needed. */
    public synchronized void told(Place chat, ChatMember me) {
        changes.merge(chat, 1L, Long::sum);
        findings.remove(chat);
        say(chat, rights(me).stream().findFirst());
    }
}
