package dev.gatehouse.admin;

import dev.gatehouse.buyer.HiltSupport;
import dev.gatehouse.membership.WriteOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hilt's support tickets in the operator's hands. Nothing is sent twice, since Hilt would keep both. */
public record Tickets(HiltSupport hilt) {
    private static final int LONGEST_SUBJECT = 200;

    public List<HiltSupport.Ticket> list(Optional<String> status, int page) {
        return Answers.need(hilt.tickets(status, page));
    }

    public HiltSupport.Letters read(String id) {
        return Answers.need(hilt.thread(id));
    }

    /** Returns the ticket's id. */
    public String open(String subject, String body, Map<String, String> context) {
        if (subject.isBlank() || body.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new NotDoneException(
                    "TICKET_EMPTY",
                    "A ticket needs a subject of at most " + LONGEST_SUBJECT + " characters, and something to say.",
                    "Write it as in: gatehouse tickets open \"No access\" \"Paid, still outside\".");
        }
        return done(hilt.open(subject, body, context), "TICKET", "See gatehouse tickets list before you ask again.");
    }

    public void say(String id, String body) {
        done(hilt.say(id, body), "MESSAGE", "See gatehouse tickets show " + id + " before you ask again.");
    }

    private static <T> T done(WriteOutcome<T> outcome, String what, String look) {
        if (outcome instanceof WriteOutcome.Done<T> done) {
            return done.value();
        }
        if (outcome instanceof WriteOutcome.Refused<T> refused) {
            throw new NotDoneException(
                    what + "_REFUSED", refused.why() + ".", "Nothing was sent; mend that and ask again.");
        }
        throw new NotDoneException(
                what + "_UNCERTAIN", ((WriteOutcome.Unknown<T>) outcome).why() + ", so it may have been sent.", look);
    }
}
