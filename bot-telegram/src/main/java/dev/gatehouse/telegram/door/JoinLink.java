package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Place;
import dev.gatehouse.door.ChatLinks;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.telegram.telegrambots.meta.api.methods.groupadministration.CreateChatInviteLink;
import org.telegram.telegrambots.meta.api.methods.groupadministration.EditChatInviteLink;

/**
 * The link people knock with: one for each chat, the bot's own, and harmless when shared, since everybody who opens it
 * only asks. No update tells that an administrator revoked it, so it is proved now and then and replaced when dead.
 */
public final class JoinLink {
    private static final String NAME = "Gatehouse";
    private static final long BELIEVED = Duration.ofMinutes(10).toNanos();

    private record Proved(URI link, long at) {}

    private final BotApi api;
    private final ChatLinks links;
    private final LongSupplier nanos;
    private final Map<Place, Proved> proved = new ConcurrentHashMap<>();
    private final Map<Place, Object> locks = new ConcurrentHashMap<>();

    public JoinLink(BotApi api, ChatLinks links, LongSupplier nanos) {
        this.api = api;
        this.links = links;
        this.nanos = nanos;
    }

    /** A living link; throws {@link Trouble} when there is none and none can be made. */
    URI of(Place chat) {
        // Two buyers at once must not make two links; other chats are not held up.
        synchronized (locks.computeIfAbsent(chat, each -> new Object())) {
            Proved last = proved.get(chat);
            if (last != null && nanos.getAsLong() - last.at < BELIEVED) {
                return last.link;
            }
            URI link = links.find(chat).filter(kept -> lives(chat, kept)).orElseGet(() -> make(chat));
            proved.put(chat, new Proved(link, nanos.getAsLong()));
            return link;
        }
    }

    /** The Bot API cannot show a link; writing the same terms again shows whether it lives. */
    private boolean lives(Place chat, URI link) {
        EditChatInviteLink same = new EditChatInviteLink(Long.toString(chat.id()), link.toString());
        same.setName(NAME);
        same.setCreatesJoinRequest(true);
        try {
            return !Boolean.TRUE.equals(api.call(chat.id(), same).getIsRevoked());
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                // Not the bot's: the chat moved, or the token belongs to another bot now.
                case DEAD_LINK, BOT_RIGHT_MISSING -> false;
                case UNCHANGED, REFUSED, AWAY, FLOOD -> true;
                default -> throw trouble;
            };
        }
    }

    private URI make(Place chat) {
        CreateChatInviteLink method = new CreateChatInviteLink(Long.toString(chat.id()));
        method.setName(NAME);
        method.setCreatesJoinRequest(true);
        URI link = URI.create(api.call(chat.id(), method).getInviteLink());
        links.save(chat, link);
        return link;
    }

    /** As {@link #of}, but empty in trouble. */
    Optional<URI> find(Place chat) {
        try {
            return Optional.of(of(chat));
        } catch (Trouble trouble) {
            return Optional.empty();
        }
    }
}
