package dev.gatehouse.discord.door;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Outcome;
import java.time.Duration;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;

/** Turns what Discord answered to a grant or a revoke into an outcome. */
final class DoorAnswers {
    private final DoorCheck check;

    DoorAnswers(DoorCheck check) {
        this.check = check;
    }

    static Outcome away() {
        return new Outcome.Later("DISCORD_AWAY", "not connected to Discord", Duration.ZERO);
    }

    Outcome toGrant(DiscordException failure, Guild guild, Role role, DoorAddress.Role door) {
        return switch (failure.trouble()) {
            case NO_MEMBER -> new Outcome.Awaits("NOT_IN_SERVER", "not a member of " + guild.getName() + " yet");
            case NO_ROLE -> Outcome.NeedsHuman.atDoor(Findings.roleDeleted(door));
            case NO_GUILD -> Outcome.NeedsHuman.atDoor(Findings.botNotInServer(door));
            case FORBIDDEN -> Outcome.NeedsHuman.atDoor(trueCause(guild, role));
            case TWO_FACTOR -> Outcome.NeedsHuman.atDoor(noSecondFactor(guild));
            case TOKEN_REFUSED -> Outcome.NeedsHuman.atDoor(Findings.tokenRefused());
            case OTHERS_AHEAD -> new Outcome.InLine(failure.after());
            case LATER -> later(failure);
            // What Discord refuses for an unknown reason must not park the door for everybody.
            case NO_BAN, UNWRITABLE, INTERACTION_GONE, OTHER ->
                Outcome.NeedsHuman.aboutPerson(Findings.refused(words(failure)));
        };
    }

    /** As for a grant, but somebody who left and a role that is gone leave nothing to take back. */
    Outcome toRevoke(DiscordException failure, Guild guild, Role role, DoorAddress.Role door) {
        return switch (failure.trouble()) {
            case NO_MEMBER -> new Outcome.Done("had left " + guild.getName());
            case NO_ROLE -> new Outcome.Done("the role no longer exists");
            default -> toGrant(failure, guild, role, door);
        };
    }

    /** Missing permissions has several causes with one code; the guild's roles tell which it is. */
    private Refusal trueCause(Guild guild, Role role) {
        return check.refusal(guild, role).orElseGet(() -> {
            check.forbidden(role);
            return Findings.forbidden(role.getName());
        });
    }

    private Refusal noSecondFactor(Guild guild) {
        check.secondFactorMissed(guild, true);
        return DoorCheck.secondFactorNeeded(guild);
    }

    private static Outcome later(DiscordException failure) {
        String code = failure.after().isZero() ? "DISCORD_AWAY" : "DISCORD_ASKS_TO_WAIT";
        return new Outcome.Later(code, words(failure), failure.after());
    }

    private static String words(DiscordException failure) {
        return String.valueOf(
                failure.getCause() == null ? null : failure.getCause().getMessage());
    }
}
