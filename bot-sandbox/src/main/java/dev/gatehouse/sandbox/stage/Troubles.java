package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets things go wrong and puts them right again. */
final class Troubles {
    private static final int ABOVE_THE_BOT = 150;
    private static final Duration LATE = Duration.ofHours(1);
    private static final Fault SILENCE =
            Fault.answer("*", "/v1/.*", Fault.FOR_EVER, 503, "{\"detail\":\"The stage has switched Hilt off\"}");
    private static final Fault REFUSAL = Fault.answer(
                    "*",
                    "/api/v10/guilds/\\d+/members/\\d+/roles/\\d+",
                    Fault.FOR_EVER,
                    429,
                    "{\"message\":\"You are being rate limited.\",\"retry_after\":2.0,\"global\":false}")
            .withHeaders(Map.of("Via", "1.1 google", "Retry-After", "2", "X-RateLimit-Scope", "user"));

    private final HiltStandIn hilt;
    private final DiscordStandIn discord;
    private final TelegramStandIn telegram;
    private final Cast cast;
    private final Bot bot;
    private final Set<Trouble> on = EnumSet.noneOf(Trouble.class);

    Troubles(Sandbox sandbox, Bot bot) {
        this.hilt = sandbox.hilt();
        this.discord = sandbox.discord();
        this.telegram = sandbox.telegram();
        this.cast = sandbox.cast();
        this.bot = bot;
    }

    synchronized void turn(Trouble trouble, boolean wanted) {
        if (on.contains(trouble) == wanted) {
            return;
        }
        switch (trouble) {
            case HILT_SILENT -> hiltSilent(wanted);
            case WEBHOOKS_LOST -> hilt.webhooks().off(wanted);
            case WEBHOOKS_TWICE -> hilt.webhooks().doubled(wanted);
            case WEBHOOKS_LATE -> webhooksLate(wanted);
            case DISCORD_429 -> roleCallsRefused(wanted);
            case ROLE_ABOVE -> discord.moveRole(Cast.GUILD, Cast.ROLE, wanted ? ABOVE_THE_BOT : Cast.ROLE_POSITION);
            case DMS_CLOSED -> dmsClosed(wanted);
            case BOT_REMOVED -> botRemoved(wanted);
            case BOT_STOPPED -> botStopped(wanted);
        }
        if (wanted) {
            on.add(trouble);
        } else {
            on.remove(trouble);
        }
    }

    /** Everything as it should be. */
    void none() {
        Arrays.stream(Trouble.values()).forEach(each -> turn(each, false));
    }

    synchronized List<TroubleView> look() {
        return Arrays.stream(Trouble.values())
                .map(each -> new TroubleView(each.key(), each.title(), each.what(), on.contains(each)))
                .toList();
    }

    synchronized boolean isOn(Trouble trouble) {
        return on.contains(trouble);
    }

    private void hiltSilent(boolean wanted) {
        if (wanted) {
            hilt.faults().add(SILENCE);
        } else {
            hilt.faults().remove(SILENCE);
        }
    }

    private void webhooksLate(boolean wanted) {
        hilt.webhooks().delay(wanted ? LATE : Duration.ZERO);
        hilt.webhooks().shuffled(wanted);
    }

    private void roleCallsRefused(boolean wanted) {
        if (wanted) {
            discord.faults().add(REFUSAL);
        } else {
            discord.faults().remove(REFUSAL);
        }
    }

    private void dmsClosed(boolean wanted) {
        for (Persona each : cast.onDiscord()) {
            if (wanted) {
                discord.closeDms(each.id());
            } else {
                discord.openDms(each.id());
            }
        }
    }

    private void botRemoved(boolean wanted) {
        if (wanted) {
            discord.removeBot(Cast.GUILD);
            telegram.removeBot(cast.chat());
        } else {
            discord.addBot(Cast.GUILD);
            telegram.add(cast.chat(), telegram.botUserId());
            telegram.setBotRights(cast.chat(), true, true);
        }
    }

    private void botStopped(boolean wanted) {
        if (wanted) {
            bot.stop();
        } else {
            bot.start();
        }
    }
}
