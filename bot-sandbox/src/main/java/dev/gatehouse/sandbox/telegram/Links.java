package dev.gatehouse.sandbox.telegram;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes and finds invite links; an address names one chat for ever. */
final class Links {
    private static final String START = "https://t.me/+";
    private static final int LENGTH = 16;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    /** A link and the chat it opens. */
    record Found(Chat chat, InviteLink link) {}

    private final World world;
    private final Random random;

    Links(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    InviteLink make(Chat chat, long creator, LinkTerms terms, boolean primary) {
        InviteLink link = new InviteLink(
                address(),
                creator,
                terms.name(),
                terms.createsJoinRequest(),
                terms.memberLimit(),
                terms.expires(),
                primary,
                false,
                0);
        return keep(chat, link);
    }

    InviteLink keep(Chat chat, InviteLink link) {
        chat.links().put(link.url(), link);
        return link;
    }

    /** Making a new primary link ends the old one. */
    InviteLink makePrimary(Chat chat, long creator) {
        chat.links().replaceAll((url, link) -> link.primary() && link.creator() == creator ? link.revoke() : link);
        return make(chat, creator, LinkTerms.plain(), true);
    }

    Optional<Found> find(String url) {
        return world.chats().stream()
                .filter(chat -> chat.links().containsKey(url))
                .findFirst()
                .flatMap(chat -> found(chat, chat.links().get(url)));
    }

    private static Optional<Found> found(Chat chat, @Nullable InviteLink link) {
        return link == null ? Optional.empty() : Optional.of(new Found(chat, link));
    }

    private String address() {
        StringBuilder address = new StringBuilder(START);
        for (int i = 0; i < LENGTH; i++) {
            address.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return address.toString();
    }
}
