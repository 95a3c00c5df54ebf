package dev.gatehouse.sandbox.discord;

/** Why the gateway ends a connection. */
enum CloseCode {
    UNKNOWN_OPCODE(4001, "Unknown opcode."),
    DECODE_ERROR(4002, "Error while decoding payload."),
    NOT_AUTHENTICATED(4003, "Not authenticated."),
    AUTHENTICATION_FAILED(4004, "Authentication failed."),
    ALREADY_AUTHENTICATED(4005, "Already authenticated."),
    INVALID_SEQUENCE(4007, "Invalid sequence."),
    RATE_LIMITED(4008, "Rate limited."),
    INVALID_SHARD(4010, "Invalid shard."),
    INVALID_INTENTS(4013, "Invalid intent(s)."),
    DISALLOWED_INTENTS(4014, "Disallowed intent(s).");

    final int number;
    final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }
}
