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
import dev.gatehouse.door.SeenMembers;
import dev.gatehouse.telegram.door.ChatChecks;
import dev.gatehouse.telegram.door.PrivateChats;
import dev.gatehouse.telegram.door.Sightings;
import dev.gatehouse.telegram.door.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.ChatInviteLink;
import org.telegram.telegrambots.meta.api.objects.ChatJoinRequest;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** What happens at the chats that are doors: kept where Telegram tells it only once, then rung for. */
public final class DoorEvents {
    private final Supplier<Gates> gates;
    private final Doorbell bell;
    private final Kept kept;
    private final ChatChecks checks;
    private final ChatRounds rounds;

    /** What is kept of what happens at doors, in rows and for some moments in memory. */
    public record Kept(
            JoinRequests requests, OpenLinks links, SeenMembers seen, Sightings sightings, PrivateChats privateChats) {}

    public DoorEvents(Supplier<Gates> gates, Doorbell bell, Kept kept, ChatChecks checks, ChatRounds rounds) {
        this.gates = gates;
        this.bell = bell;
        this.kept = kept;
        this.checks = checks;
        this.rounds = rounds;
    }

    void asked(ChatJoinRequest request) {
        Place chat = place(request.getChat().getId());
        if (isDoor(chat)) {
            PlatformAccount account = account(request.getUser());
            kept.requests.asked(account, chat, at(request.getDate()));
            kept.sightings.knocked(chat.id(), account.id());
            Optional.ofNullable(request.getUserChatId())
                    .ifPresent(named -> kept.privateChats.named(account.id(), named));
            bell.ring(Ring.atDoor(account, Urgency.BUYER, "asked to join"));
        }
    }

    private static Instant at(int unixTime) {
        return Instant.ofEpochSecond(unixTime);
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
            kept.requests.settled(account, chat);
        }
        kept.seen.seen(account, chat, Standing.isInside(now), at(change.getDate()));
        kept.sightings.forget(chat.id(), account.id());
        noteLink(chat, change);
        // What the bot did itself is on the row of whoever did it: a look would ask Telegram for the same again.
        if (!checks.isMyself(change.getFrom())) {
            bell.ring(Ring.atDoor(account, Urgency.EVENT, cause(Standing.of(change.getOldChatMember()), now)));
        }
    }

    /** Whoever comes in by a link that asks nobody walked past the door, and others can too. */
    private void noteLink(Place chat, ChatMemberUpdated change) {
        ChatInviteLink link = change.getInviteLink();
        if (link != null && !Boolean.TRUE.equals(link.getCreatesJoinRequest())) {
            kept.links.used(chat, link.getInviteLink(), link.getCreator().getId(), at(change.getDate()));
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
            rounds.at(chat);
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
