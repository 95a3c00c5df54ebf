package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Presence;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** What Telegram's member statuses mean at a door. */
public final class Standing {
    private Standing() {}

    /** Never {@link Presence#KNOCKING}: Telegram's statuses do not tell of join requests. */
    public static Presence of(ChatMember member) {
        return switch (member.getStatus()) {
            case "creator", "administrator" -> Presence.IMMUNE;
            case "member" -> inside(member);
            // A restricted person keeps the restriction after leaving; only the flag tells.
            case "restricted" ->
                member instanceof ChatMemberRestricted restricted && Boolean.TRUE.equals(restricted.getIsMember())
                        ? inside(member)
                        : Presence.OUTSIDE;
            case "left" -> Presence.OUTSIDE;
            case "kicked" -> Presence.BARRED;
            default -> Presence.UNKNOWN;
        };
    }

    private static Presence inside(ChatMember member) {
        return Boolean.TRUE.equals(member.getUser().getIsBot()) ? Presence.IMMUNE : Presence.INSIDE;
    }

    public static boolean isInside(Presence presence) {
        return presence == Presence.INSIDE || presence == Presence.IMMUNE;
    }
}
