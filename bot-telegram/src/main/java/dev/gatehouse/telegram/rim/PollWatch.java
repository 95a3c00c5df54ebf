package dev.gatehouse.telegram.rim;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/** Calls a human when updates cannot come in: a wrong token, a second poller, a webhook somebody set. */
public final class PollWatch {
    private static final String TOKEN = "telegram token";
    private static final String RIVAL = "telegram updates";
    private static final String KINDS = "telegram update kinds";

    private static final String DELIVERY = "telegram webhook";

    private static final int ALONE_AFTER = 3;
    private static final Duration RECENT = Duration.ofMinutes(5);

    private static final Refusal TOKEN_REFUSED = new Refusal(
            "TELEGRAM_TOKEN_REFUSED",
            "Telegram does not know the bot's token, so nothing works there.",
            "Put the token that @BotFather shows into TELEGRAM_TOKEN and start again.");
    private static final Refusal TWO_POLLERS = new Refusal(
            "TELEGRAM_TWO_POLLERS",
            "Another program fetches this bot's updates with the same token.",
            "Stop the other program, or give this one a bot of its own.");
    private static final Refusal KINDS_MISSING = new Refusal(
            "TELEGRAM_UPDATES_MISSING",
            "Telegram does not tell of joins and join requests, although it was asked to.",
            "Stop any other program that uses this bot's token, then start again.");

    private static final Refusal AWAY =
            new Refusal("TELEGRAM_AWAY", "Telegram does not answer at the moment.", "Try again in a minute.");

    private final BotApi api;
    private final Alarms alarms;
    private final Optional<URI> ours;
    private volatile boolean kindsMissing;
    private int inARow;

    /** @param ours where this installation takes updates when it does not fetch them; empty when it cannot */
    public PollWatch(BotApi api, Alarms alarms, Optional<URI> ours) {
        this.api = api;
        this.alarms = alarms;
        this.ours = ours;
    }

    /** Whether a program that is not this one set a webhook; raises the alarm if so. */
    boolean isForeign(WebhookInfo info) {
        if (isOthers(info)) {
            alarms.raise(RIVAL, webhookSet(info.getUrl()));
            return true;
        }
        return false;
    }

    private boolean isOthers(WebhookInfo info) {
        String url = info.getUrl();
        return url != null
                && !url.isBlank()
                && !ours.map(URI::toString).filter(url::equals).isPresent();
    }

    /**
     * Somebody's webhook is never deleted: what it serves may be wanted, and polling is refused until it is gone. One that
     * this installation set before it was told to fetch is taken away; nothing that waits is lost by it.
     */
    void lookForWebhook() {
        WebhookInfo info = api.call(new GetWebhookInfo());
        if (!isForeign(info) && info.getUrl() != null && !info.getUrl().isBlank()) {
            api.call(new DeleteWebhook());
        }
    }

    private static Refusal webhookSet(String url) {
        return new Refusal(
                "TELEGRAM_WEBHOOK_SET",
                "A webhook of another program at " + host(url) + " takes this bot's updates.",
                "Remove it with the Bot API's deleteWebhook if it is not wanted, or give this program a bot of its own.");
    }

    /** The rest of the address may be a secret of that program. */
    private static String host(String url) {
        try {
            return String.valueOf(URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            return "an unreadable address";
        }
    }

    /**
     * What Telegram says now of the way updates take.
     *
     * @param polling this program has polled: no list of kinds is then somebody else's doing, not a bot that never ran
     */
    public List<Flaw> inspect(boolean polling) {
        try {
            WebhookInfo info = api.call(new GetWebhookInfo());
            List<Flaw> flaws = new ArrayList<>();
            if (isOthers(info)) {
                flaws.add(new Flaw(RIVAL, webhookSet(info.getUrl())));
            }
            List<String> told = info.getAllowedUpdates() == null ? List.of() : info.getAllowedUpdates();
            if (told.isEmpty() ? polling : !told.containsAll(RawUpdates.KINDS)) {
                flaws.add(new Flaw(KINDS, KINDS_MISSING));
            }
            return flaws;
        } catch (Trouble trouble) {
            return List.of(
                    trouble.kind() == Trouble.Kind.BAD_TOKEN
                            ? new Flaw(TOKEN, TOKEN_REFUSED)
                            : new Flaw("telegram", AWAY));
        }
    }

    /** Two pollers throw each other out by turns: only several polls in a row show that the rival is gone. */
    void works() {
        alarms.clear(TOKEN);
        if (++inARow >= ALONE_AFTER) {
            alarms.clear(RIVAL);
        }
    }

    void failed(Trouble trouble) {
        inARow = 0;
        switch (trouble.kind()) {
            case BAD_TOKEN -> alarms.raise(TOKEN, TOKEN_REFUSED);
            // Whose fault it is: looked up, since Telegram words both alike.
            case CONFLICT -> conflict();
            default -> {}
        }
    }

    private void conflict() {
        try {
            lookForWebhook();
        } catch (Trouble trouble) {
            // The alarm below says it less exactly.
        }
        alarms.raise(RIVAL, TWO_POLLERS);
    }

    /** Updates wait at Telegram because our address does not take them. */
    void checkDelivery(WebhookInfo info, Instant now) {
        Integer failed = info.getLastErrorDate();
        boolean fails = failed != null
                && info.getPendingUpdatesCount() > 0
                && now.isBefore(Instant.ofEpochSecond(failed).plus(RECENT));
        if (fails) {
            alarms.raise(DELIVERY, deliveryFails(String.valueOf(info.getLastErrorMessage())));
        } else {
            alarms.clear(DELIVERY);
        }
    }

    private static Refusal deliveryFails(String words) {
        return new Refusal(
                "TELEGRAM_WEBHOOK_FAILS",
                "Telegram cannot hand over updates: " + words + ".",
                "See that PUBLIC_URL is reached from the internet with a valid certificate, or set TELEGRAM_UPDATES to"
                        + " fetch.");
    }

    /** What Telegram took over from the source just begun. No list means its default, which lacks what doors need. */
    void checkKinds() {
        WebhookInfo info = api.call(new GetWebhookInfo());
        List<String> told = info.getAllowedUpdates();
        if (told != null && told.containsAll(RawUpdates.KINDS)) {
            doorsAreTold();
        } else {
            kindsMissing = true;
            alarms.raise(KINDS, KINDS_MISSING);
        }
    }

    /** An update came in that only whoever names it gets: whatever Telegram said of its list, it tells. */
    void doorsAreTold() {
        kindsMissing = false;
        alarms.clear(KINDS);
    }

    /** Called for each such update. */
    void heardOfDoors() {
        if (kindsMissing) {
            doorsAreTold();
        }
    }
}
