package dev.gatehouse.sandbox.discord;

/** Discord's refusals with the status they travel under. */
enum Code {
    UNAUTHORIZED(401, 0, "401: Unauthorized"),
    NOT_FOUND(404, 0, "404: Not Found"),
    UNKNOWN_APPLICATION(404, 10002, "Unknown Application"),
    UNKNOWN_CHANNEL(404, 10003, "Unknown Channel"),
    UNKNOWN_GUILD(404, 10004, "Unknown Guild"),
    UNKNOWN_INVITE(404, 10006, "Unknown Invite"),
    UNKNOWN_MEMBER(404, 10007, "Unknown Member"),
    UNKNOWN_MESSAGE(404, 10008, "Unknown Message"),
    UNKNOWN_ROLE(404, 10011, "Unknown Role"),
    UNKNOWN_USER(404, 10013, "Unknown User"),
    UNKNOWN_WEBHOOK(404, 10015, "Unknown Webhook"),
    UNKNOWN_BAN(404, 10026, "Unknown Ban"),
    UNKNOWN_INTERACTION(404, 10062, "Unknown interaction"),
    UNKNOWN_COMMAND(404, 10063, "Unknown application command"),
    TOO_MANY_ROLES(400, 30005, "Maximum number of guild roles reached (250)"),
    TOO_MANY_INVITES(400, 30016, "Maximum number of invites reached (1000)"),
    BANNED_FROM_GUILD(403, 40007, "The user is banned from this guild."),
    ALREADY_ACKNOWLEDGED(400, 40060, "Interaction has already been acknowledged."),
    MISSING_ACCESS(403, 50001, "Missing Access"),
    FOREIGN_MESSAGE(403, 50005, "Cannot edit a message authored by another user"),
    EMPTY_MESSAGE(400, 50006, "Cannot send an empty message"),
    CLOSED_DM(403, 50007, "Cannot send messages to this user"),
    MISSING_PERMISSIONS(403, 50013, "Missing Permissions"),
    INVALID_WEBHOOK_TOKEN(401, 50027, "Invalid Webhook Token"),
    INVALID_ROLE(400, 50028, "Invalid role"),
    INVALID_RECIPIENTS(400, 50033, "Invalid Recipient(s)"),
    INVALID_FORM(400, 50035, "Invalid Form Body"),
    INVALID_JSON(400, 50109, "The request body contains invalid JSON."),
    NO_MUTUAL_GUILDS(403, 50278, "Cannot send messages to this user due to having no mutual guilds"),
    TWO_FACTOR_REQUIRED(403, 60003, "Two factor is required for this operation");

    final int status;
    final int code;
    final String message;

    Code(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }
}
