package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Place;
import dev.gatehouse.door.SeenMembers;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMemberCount;

/**
 * How many are inside a chat, and how many of them the bot knows of: Telegram shows no bot a list, so whoever came in
 * before it was an administrator there is unknown to it.
 */
public final class Census {
    private final BotApi api;
    private final SeenMembers seen;

    public Census(BotApi api, SeenMembers seen) {
        this.api = api;
        this.seen = seen;
    }

    /**
     * What was counted.
     *
     * @param members the bot and the administrators too
     * @param known seen coming in, or an administrator
     */
    record Count(int members, int known) {
        int unseen() {
            return Math.max(0, members - known);
        }
    }

    /** Asked of Telegram now; empty while it does not say. */
    Optional<Count> of(Place chat) {
        try {
            int members = api.call(chat.id(), new GetChatMemberCount(Long.toString(chat.id())));
            int leading = api.call(chat.id(), new GetChatAdministrators(Long.toString(chat.id())))
                    .size();
            return Optional.of(new Count(members, seen.inside(chat) + leading));
        } catch (Trouble trouble) {
            return Optional.empty();
        }
    }
}
