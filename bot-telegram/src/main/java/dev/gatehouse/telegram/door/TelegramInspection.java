package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Inspection;
import dev.gatehouse.door.OpenLinks;
import dev.gatehouse.door.OpenLinks.OpenLink;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks over the chats that are doors, and whether updates can come in. */
public final class TelegramInspection implements Inspection {
    /** Telegram does not tell when a link is revoked: one that nobody came in by for so long is taken for dead. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final ChatChecks checks;
    private final OpenLinks links;
    private final InstantSource clock;
    private final Supplier<List<Flaw>> updates;

    /**
     * Asks nobody yet.
     *
     * @param updates what keeps updates from coming in, asked of Telegram now
     */
    public TelegramInspection(ChatChecks checks, OpenLinks links, InstantSource clock, Supplier<List<Flaw>> updates) {
        this.checks = checks;
        this.links = links;
        this.clock = clock;
        this.updates = updates;
    }

    @Override
    public List<Flaw> inspect(List<Gate> gates) {
        List<Flaw> flaws = new ArrayList<>(updates.get());
        gates.stream().map(Gate::place).distinct().forEach(chat -> {
            checks.all(chat).forEach(refusal -> flaws.add(new Flaw("door " + chat, refusal)));
            links.usedSince(chat, clock.instant().minus(REMEMBERED))
                    .forEach(link -> flaws.add(new Flaw("door " + chat, open(chat, link))));
        });
        return flaws;
    }

    private Refusal open(Place chat, OpenLink link) {
        return new Refusal(
                "OPEN_INVITE_LINK",
                "People come into " + checks.title(chat).orElse(chat.toString()) + " without paying by the link "
                        + link.link() + ", which administrator " + link.creator() + " made.",
                "Have that administrator revoke it in the chat's settings, Invite Links; the bot's own link asks to join.");
    }
}
