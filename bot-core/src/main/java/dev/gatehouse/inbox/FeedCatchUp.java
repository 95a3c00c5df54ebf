package dev.gatehouse.inbox;

import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import dev.gatehouse.inbox.HiltFeed.Event;
import dev.gatehouse.membership.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in Hilt's feed what no webhook brought: from its newest end until a whole page holds nothing new. What is found is
 * stored as an event like any other. A second set of hints only; where the feed does not serve, a walk does.
 */
public final class FeedCatchUp implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(FeedCatchUp.class);
    private static final int PAGES_AT_MOST = 20;

    private final HiltFeed feed;
    private final FeedRows known;
    private final Intake intake;
    private final Horizon horizon;
    private final Runnable walk;
    private boolean lost;

    /** A process begins with a sweep, which finds whatever the first reading leaves out. */
    private boolean sweptAnyway = true;

    /** Where what was found goes: the rows first, then whoever looks into them, and whoever waits for webhooks. */
    public record Intake(EventRows rows, Arrivals arrivals, WebhookSilence silence) {}

    /** How far back the feed can tell anything new: events settled so long ago are pruned, and not unknown. */
    public record Horizon(InstantSource clock, Duration kept) {}

    /**
     * Reads nothing yet.
     *
     * @param walk asks Hilt about everybody
     */
    public FeedCatchUp(HiltFeed feed, FeedRows known, Intake intake, Horizon horizon, Runnable walk) {
        this.feed = feed;
        this.known = known;
        this.intake = intake;
        this.horizon = horizon;
        this.walk = walk;
    }

    @Override
    public void run() {
        read();
        sweptAnyway = false;
    }

    private void read() {
        Instant now = horizon.clock().instant();
        Instant since = known.followedSince(now);
        Instant keptSince = now.minus(horizon.kept());
        Reply<HiltFeed.Page> reply = feed.page(1);
        if (reply instanceof Reply.Said<HiltFeed.Page> said) {
            follow(said.value(), since.isAfter(keptSince) ? since : keptSince);
        } else if (reply instanceof Reply.Absent<HiltFeed.Page> absent) {
            doWithout(absent.why());
        } else {
            log.info("Hilt's feed is silent; it is read at its next time");
        }
    }

    private void follow(HiltFeed.Page first, Instant since) {
        int pages = first.pages();
        FeedOrder order = pages <= 1 ? FeedOrder.NEWEST_FIRST : FeedOrder.of(first.events());
        if (order == FeedOrder.NONE) {
            take(first.events(), since);
            doWithout("its records stand in no order");
            return;
        }
        lost = false;
        boolean news = order == FeedOrder.OLDEST_FIRST || take(first.events(), since);
        for (int read = 1; news && read < pages; read++) {
            if (read == PAGES_AT_MOST) {
                askAboutEverybody("it holds more than " + PAGES_AT_MOST + " pages of news");
                return;
            }
            int number = order == FeedOrder.NEWEST_FIRST ? read + 1 : pages - read + 1;
            Reply<HiltFeed.Page> reply = feed.page(number);
            news = reply instanceof Reply.Said<HiltFeed.Page> said
                    && take(said.value().events(), since);
        }
        if (news && order == FeedOrder.OLDEST_FIRST) {
            take(first.events(), since);
        }
    }

    /** Says whether the page held anything new. */
    private boolean take(List<Event> events, Instant since) {
        Map<String, Event> candidates = new LinkedHashMap<>();
        for (Event event : events) {
            boolean recent =
                    event.createdAt().map(time -> !time.isBefore(since)).orElse(false);
            if (recent) {
                event.occurrence().ifPresent(occurrence -> candidates.put(occurrence, event));
            }
        }
        if (candidates.isEmpty()) {
            return false;
        }
        Set<String> stored = known.stored(candidates.keySet());
        candidates.keySet().removeAll(stored);
        List<RawEvent> fresh = new ArrayList<>();
        candidates.forEach((occurrence, event) ->
                fresh.add(FeedEnvelope.of(occurrence, event, horizon.clock().instant())));
        store(fresh);
        intake.silence().missed(List.copyOf(candidates.values()));
        return !fresh.isEmpty();
    }

    private void store(List<RawEvent> fresh) {
        List<Stored> outcomes = intake.rows().storeAll(fresh);
        for (int each = 0; each < outcomes.size(); each++) {
            intake.arrivals().arrived(fresh.get(each), outcomes.get(each));
        }
        if (!fresh.isEmpty()) {
            log.info("Hilt's feed told of {} events that no webhook brought", fresh.size());
        }
    }

    /** Once: from then on the sweep, which asks about everybody too, is enough. */
    private void doWithout(String why) {
        if (!lost) {
            lost = true;
            askAboutEverybody(why);
        }
    }

    private void askAboutEverybody(String why) {
        log.info("Hilt's feed does not serve ({}); everybody is asked about instead", why);
        if (!sweptAnyway) {
            walk.run();
        }
    }
}
