package dev.gatehouse.telegram.rim;

import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.JoinRequests;
import dev.gatehouse.door.OpenLinks;
import dev.gatehouse.door.Ring;
import dev.gatehouse.telegram.door.ChatChecks;
import dev.gatehouse.telegram.door.Standing;
import java.time.Instant;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.ChatInviteLink;
import org.telegram.telegrambots.meta.api.objects.ChatJoinRequest;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** What happens at the chats that are doors: kept where Telegram tells it only once, then rung for. */
public final class DoorEvents {
    private final Supplier<Gates> gates;
    private final Doorbell bell;
    private final JoinRequests requests;
    private final OpenLinks links;
    private final ChatChecks checks;

    /** What Telegram tells of only once. */
    public record Memory(JoinRequests requests, OpenLinks links) {}

    public DoorEvents(Supplier<Gates> gates, Doorbell bell, Memory memory, ChatChecks checks) {
        this.gates = gates;
        this.bell = bell;
        this.requests = memory.requests();
        this.links = memory.links();
        this.checks = checks;
    }

    void asked(ChatJoinRequest request) {
        Place chat = place(request.getChat().getId());
        if (isDoor(chat)) {
            PlatformAccount account = account(request.getUser());
            requests.asked(account, chat, Instant.ofEpochSecond(request.getDate()));
            bell.ring(Ring.atDoor(account, Urgency.BUYER, "asked to join"));
        }
    }

    /** Who came in or was banned does not wait any more; who left may have asked anew since. */
    void moved(ChatMemberUpdated change) {
        Place chat = place(change.getChat().getId());
        User user = change.getNewChatMember().getUser();
        if (!isDoor(chat) || Boolean.TRUE.equals(user.getIsBot())) {
            return;
        }
        PlatformAccount account = account(user);
        Presence now = Standing.of(change.getNewChatMember());
        if (Standing.isInside(now) || now == Presence.BARRED) {
            requests.settled(account, chat);
        }
        noteLink(chat, change);
        bell.ring(Ring.atDoor(account, Urgency.EVENT, cause(Standing.of(change.getOldChatMember()), now)));
    }

    /** Whoever comes in by a link that asks nobody walked past the door, and others can too. */
    private void noteLink(Place chat, ChatMemberUpdated change) {
        ChatInviteLink link = change.getInviteLink();
        if (link != null && !Boolean.TRUE.equals(link.getCreatesJoinRequest())) {
            links.used(chat, link.getInviteLink(), link.getCreator().getId(), Instant.ofEpochSecond(change.getDate()));
        }
    }

    private static String cause(Presence before, Presence now) {
        if (now == Presence.BARRED) {
            return "was banned from the chat";
        }
        if (Standing.isInside(now) != Standing.isInside(before)) {
            return Standing.isInside(now) ? "joined the chat" : "left the chat";
        }
        return "has another standing in the chat";
    }

    /** The bot was added, removed, promoted or demoted; in a private chat it was only blocked or unblocked. */
    void botMoved(ChatMemberUpdated change) {
        Place chat = place(change.getChat().getId());
        if (isDoor(chat)) {
            checks.told(chat, change.getNewChatMember());
            bell.ringOwed(chat, "the bot's rights in the chat changed");
        }
    }

    private boolean isDoor(Place chat) {
        return !gates.get().at(chat).isEmpty();
    }

    private static Place place(long chat) {
        return new Place(Platform.TELEGRAM, chat);
    }

    private static PlatformAccount account(User user) {
        return new PlatformAccount(Platform.TELEGRAM, user.getId());
    }
}
