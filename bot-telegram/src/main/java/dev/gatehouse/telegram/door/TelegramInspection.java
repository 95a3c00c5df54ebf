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
    private final Census census;
    private final OpenLinks links;
    private final InstantSource clock;
    private final Supplier<List<Flaw>> updates;

    /**
     * Asks nobody yet.
     *
     * @param updates what keeps updates from coming in, asked of Telegram now
     */
    public TelegramInspection(
            ChatChecks checks, Census census, OpenLinks links, InstantSource clock, Supplier<List<Flaw>> updates) {
        this.checks = checks;
        this.census = census;
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
            census.of(chat)
                    .filter(count -> count.unseen() > 0)
                    .ifPresent(count -> flaws.add(Flaw.note("door " + chat, unseen(chat, count))));
        });
        return flaws;
    }

    private Refusal unseen(Place chat, Census.Count count) {
        return new Refusal(
                "MEMBERS_UNSEEN",
                "Of " + count.members() + " in " + checks.title(chat).orElse(chat.toString()) + ", " + count.unseen()
                        + " came in unseen: Telegram shows no bot a list, and of them only those who pay through Hilt"
                        + " are known. Nobody is put out for being unknown.",
                "Look through the chat's members once, and put out by hand whoever should not be inside.");
    }

    private Refusal open(Place chat, OpenLink link) {
        return new Refusal(
                "OPEN_INVITE_LINK",
                "People come into " + checks.title(chat).orElse(chat.toString()) + " without paying by the link "
                        + link.link() + ", which administrator " + link.creator() + " made.",
                "Have that administrator revoke it in the chat's settings, Invite Links; the bot's own link asks to join.");
    }
}
