package dev.gatehouse.buyer;

import dev.gatehouse.buyer.HiltSupport.Letters;
import dev.gatehouse.buyer.HiltSupport.Said;
import dev.gatehouse.buyer.HiltSupport.Ticket;
import dev.gatehouse.buyer.SupportRows.Asked;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.notice.Herald;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings the replies of support to whoever asked, and finds out what became of tickets whose answer was lost. */
public final class Replies implements Runnable {
    private static final int AT_ONCE = 3;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofHours(2);
    private static final Duration OLD = Duration.ofDays(30);

    /** A request that was lost to us may still have been at work at Hilt. */
    private static final Duration UNTIL_LOST = Duration.ofMinutes(10);

    /** Hilt's words for who writes are not published; what the workspace says itself comes back under one of these. */
    private static final Set<String> OURS = Set.of("merchant", "user", "owner", "customer");

    private final HiltSupport hilt;
    private final SupportRows rows;
    private final Herald herald;
    private final InstantSource clock;

    public Replies(HiltSupport hilt, SupportRows rows, Herald herald, InstantSource clock) {
        this.hilt = hilt;
        this.rows = rows;
        this.herald = herald;
        this.clock = clock;
    }

    /** Called once a second. */
    @Override
    public void run() {
        Instant now = clock.instant();
        for (Asked ticket : rows.due(now, AT_ONCE)) {
            ticket.ticket().ifPresentOrElse(id -> read(ticket, id, now), () -> seek(ticket, now));
        }
    }

    private void read(Asked ticket, String id, Instant now) {
        if (!(hilt.thread(id) instanceof Reply.Said<Letters> said)) {
            rows.save(ticket.looked(ticket.toldUntil(), next(ticket, now)));
            return;
        }
        Instant told = ticket.toldUntil();
        for (Said reply : news(said.value().messages(), ticket.toldUntil())) {
            herald.say(ticket.account(), "support.reply", Map.of("text", reply.body()));
            told = reply.at().filter(told::isBefore).orElse(told);
        }
        boolean over = said.value().ticket().isOver();
        rows.save(ticket.looked(told, over ? Optional.empty() : next(ticket, now)));
    }

    private static List<Said> news(List<Said> all, Instant toldUntil) {
        return all.stream()
                .filter(each -> each.author()
                        .map(author -> !OURS.contains(author.toLowerCase(Locale.ROOT)))
                        .orElse(false))
                .filter(each -> each.at().filter(toldUntil::isBefore).isPresent())
                .toList();
    }

    private void seek(Asked wish, Instant now) {
        if (!(hilt.tickets(Optional.empty(), 1) instanceof Reply.Said<List<Ticket>> said)) {
            rows.save(wish.looked(wish.toldUntil(), Optional.of(now.plus(SOON))));
            return;
        }
        Optional<Ticket> found = said.value().stream()
                .filter(each -> each.subject().contains("[" + wish.reference() + "]"))
                .findFirst();
        if (found.isPresent()) {
            rows.save(wish.opened(found.get().id(), now.plus(SOON)));
            herald.say(wish.account(), "support.sent", Map.of());
        } else if (wish.openedAt().plus(UNTIL_LOST).isBefore(now)) {
            rows.forget(wish.reference());
            herald.say(wish.account(), "support.lost", Map.of());
        } else {
            rows.save(wish.looked(wish.toldUntil(), Optional.of(now.plus(SOON))));
        }
    }

    private static Optional<Instant> next(Asked ticket, Instant now) {
        Duration age = Duration.between(ticket.openedAt(), now);
        if (age.compareTo(OLD) > 0) {
            return Optional.empty();
        }
        return Optional.of(now.plus(age.compareTo(FRESH) < 0 ? SOON : HOURLY));
    }
}
