package dev.gatehouse.admin;

import dev.gatehouse.membership.Reply;

/** What Hilt said to a question somebody waits for; its silence and its no are refusals of what was asked. */
final class Answers {
    private Answers() {}

    static <T> T need(Reply<T> reply) {
        if (reply instanceof Reply.Said<T> said) {
            return said.value();
        }
        if (reply instanceof Reply.Absent<T> absent) {
            throw new NotDoneException("HILT_KNOWS_NONE", absent.why() + ".", "Check the id, and which key is set.");
        }
        throw new NotDoneException(
                "HILT_SILENT", ((Reply.Silent<T>) reply).why() + ".", "Nothing was changed; try again in a minute.");
    }
}
