package dev.gatehouse.telegram.command;

/** The few sentences that only Telegram's ways make necessary; everything else is worded by the house. */
final class Phrases {
    static final String GREETING = "Hello! I open the doors of this community for members.\n"
            + "/subscribe gets you a checkout link, /membership shows what you have.";
    static final String GO_PRIVATE = "Let us go on in private, so that your link stays yours alone.";
    static final String ANONYMOUS =
            "You write as a group or a channel, so I cannot see who you are. Let us go on in private.";
    static final String OPEN_PRIVATE = "Continue in private";
    static final String UNKNOWN_COMMAND =
            "I do not know that one. " + "/subscribe gets you a checkout link, /membership shows what you have.";

    private Phrases() {}
}
