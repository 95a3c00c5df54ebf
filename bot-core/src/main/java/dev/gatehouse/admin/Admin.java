package dev.gatehouse.admin;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.util.Locale;
import java.util.Set;

/**
 * Whoever asks something of the {@link AdminDesk}, as the platform describes them at this moment. Nothing of it is
 * believed from before: an admin of yesterday is none today.
 *
 * @param label what they are called, only a label
 * @param place the one it is about: where it was typed, or which was picked in a private chat
 * @param placeName what people call it
 * @param manages Discord: may Manage Server; Telegram: an admin of the chat, asked of Telegram now
 * @param roles Discord's roles they hold; none on Telegram
 */
public record Admin(
        PlatformAccount account,
        String label,
        Place place,
        String placeName,
        boolean manages,
        Set<Long> roles,
        Locale locale) {

    public Admin {
        roles = Set.copyOf(roles);
    }

    /** No account has this number on any platform. */
    private static final long NOBODY = 0;

    /**
     * Whoever sits at the node's own machine, which no account of a chat stands for.
     *
     * @param owner who answers for what is done
     */
    public static Admin atTheNode(Place place, String owner) {
        PlatformAccount nobody = new PlatformAccount(place.platform(), NOBODY);
        return new Admin(nobody, owner, place, place.toString(), true, Set.of(), Locale.ENGLISH);
    }

    /** As the audit trail and exceptions name them: never a name, which anybody in a chat can take. */
    public String owner() {
        return account.id() == NOBODY ? label : account.toString();
    }
}
