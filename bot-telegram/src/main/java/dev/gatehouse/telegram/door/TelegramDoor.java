package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.JoinRequests;
import dev.gatehouse.door.Outcome;
import java.net.URI;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.groupadministration.ApproveChatJoinRequest;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.UnbanChatMember;

/**
 * Membership of a chat as a door: people knock with the chat's join-request link and are let in by their number, so a
 * shared link opens nothing.
 */
public final class TelegramDoor implements Door {
    private final BotApi api;
    private final JoinRequests requests;
    private final ChatChecks checks;
    private final JoinLink joinLink;
    private final Memory memory;

    /** What of the last moments is remembered in the process: where people stood, and what was not heard. */
    public record Memory(Sightings sightings, Unheard unheard) {}

    public TelegramDoor(BotApi api, JoinRequests requests, JoinLink joinLink, ChatChecks checks, Memory memory) {
        this.api = api;
        this.requests = requests;
        this.checks = checks;
        this.joinLink = joinLink;
        this.memory = memory;
    }

    @Override
    public Platform platform() {
        return Platform.TELEGRAM;
    }

    @Override
    public Presence retrievePresence(PlatformAccount account, Gate gate, Urgency urgency) {
        Place chat = gate.place();
        try {
            boolean waits = requests.isWaiting(account, chat);
            // Thousands may knock together: who just did is outside, and needs no look.
            boolean knocks = waits && memory.sightings().knocks(chat.id(), account.id());
            Presence standing = knocks ? Presence.OUTSIDE : look(account, chat);
            return standing == Presence.OUTSIDE && waits ? Presence.KNOCKING : standing;
        } catch (Trouble trouble) {
            return Presence.UNKNOWN;
        }
    }

    private Presence look(PlatformAccount account, Place chat) {
        Presence seen = ask(chat, api.inTurn(chat.id()), account);
        memory.sightings().saw(chat.id(), account.id(), seen);
        return seen;
    }

    /** The decision has just looked: the act that follows it need not. */
    private Presence lookUnlessSeen(PlatformAccount account, Place chat) {
        return memory.sightings().current(chat.id(), account.id()).orElseGet(() -> look(account, chat));
    }

    private static Presence ask(Place chat, BotApi.Lane lane, PlatformAccount account) {
        try {
            return Standing.of(lane.call(new GetChatMember(Long.toString(chat.id()), account.id())));
        } catch (Trouble trouble) {
            if (trouble.kind() == Trouble.Kind.NO_SUCH_PERSON) {
                return Presence.OUTSIDE;
            }
            throw trouble;
        }
    }

    /** Who knocks is approved without another look: the person is waiting in front of the door. */
    @Override
    public Outcome grant(PlatformAccount account, Gate gate, Urgency urgency, String reason) {
        try {
            boolean waits = requests.isWaiting(account, gate.place())
                    || memory.unheard().mayWait(account, gate.place());
            return waits ? approve(account, gate.place()) : withoutKnock(account, gate.place());
        } catch (Trouble trouble) {
            return TroubleAtDoor.outcome(trouble);
        } finally {
            // That the person asked to join may have come in meanwhile, and is true still.
            memory.sightings().forgetLook(gate.place().id(), account.id());
        }
    }

    private Outcome approve(PlatformAccount account, Place chat) {
        try {
            api.inTurn(chat.id()).call(new ApproveChatJoinRequest(Long.toString(chat.id()), account.id()));
            requests.settled(account, chat);
            return new Outcome.Done("join request approved");
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case ALREADY_INSIDE -> {
                    requests.settled(account, chat);
                    yield new Outcome.Done("already inside");
                }
                // Withdrawn, expired, or answered by somebody else: the request is gone either way.
                case NOT_WAITING, NO_SUCH_PERSON -> {
                    requests.settled(account, chat);
                    yield withoutKnock(account, chat);
                }
                default -> throw trouble;
            };
        }
    }

    private Outcome withoutKnock(PlatformAccount account, Place chat) {
        return switch (lookUnlessSeen(account, chat)) {
            case INSIDE, IMMUNE -> new Outcome.Done("already inside");
            case BARRED -> Outcome.NeedsHuman.aboutPerson(ChatRefusals.BANNED_BY_HUMAN);
            case OUTSIDE, KNOCKING, INVITED -> TroubleAtDoor.notKnocked();
            case UNKNOWN -> unknownStatus();
        };
    }

    private static Outcome unknownStatus() {
        return TroubleAtDoor.outcome(Trouble.of(Trouble.Kind.AWAY, "Telegram gave a status nobody knows"));
    }

    /** Lifting a ban that is not there removes a member without banning: at no moment is the person banned. */
    @Override
    public Outcome revoke(PlatformAccount account, Gate gate, Urgency urgency, String reason) {
        Place chat = gate.place();
        try {
            return switch (lookUnlessSeen(account, chat)) {
                case INSIDE -> remove(account, chat);
                case IMMUNE -> Outcome.NeedsHuman.aboutPerson(ChatRefusals.IS_ADMIN);
                case BARRED -> new Outcome.Done("outside, banned by a human; the ban is not ours to lift");
                case OUTSIDE, KNOCKING, INVITED -> new Outcome.Done("already outside");
                case UNKNOWN -> unknownStatus();
            };
        } catch (Trouble trouble) {
            return TroubleAtDoor.outcome(trouble);
        } finally {
            memory.sightings().forget(chat.id(), account.id());
        }
    }

    private Outcome remove(PlatformAccount account, Place chat) {
        api.inTurn(chat.id()).call(new UnbanChatMember(Long.toString(chat.id()), account.id(), false));
        return new Outcome.Done("removed, not banned");
    }

    /** The chat's link is nobody's personal invitation: there is nothing to take back. */
    @Override
    public Outcome withdraw(PlatformAccount account, Gate gate) {
        return new Outcome.Done("Telegram's doors know no personal invitations");
    }

    @Override
    public Optional<Refusal> preflight(PlatformAccount account, Gate gate) {
        return checks.find(gate.place()).or(() -> person(account, gate.place()));
    }

    private Optional<Refusal> person(PlatformAccount account, Place chat) {
        try {
            if (ask(chat, api.at(chat.id()), account) == Presence.BARRED) {
                return Optional.of(ChatRefusals.BANNED_BY_HUMAN);
            }
            joinLink.of(chat);
            return Optional.empty();
        } catch (Trouble trouble) {
            return Optional.of(TroubleAtDoor.refusal(trouble));
        }
    }

    @Override
    public Optional<String> title(Gate gate) {
        return checks.title(gate.place());
    }

    @Override
    public Optional<URI> wayIn(PlatformAccount account, Gate gate) {
        return joinLink.find(gate.place());
    }
}
