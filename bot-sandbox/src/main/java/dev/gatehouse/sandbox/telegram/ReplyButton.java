package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks a button of a reply keyboard; most often it is only words. */
final class ReplyButton {
    private static final int MOST_PEOPLE = 10;

    private ReplyButton() {}

    static void check(JsonNode button) {
        if (button.isTextual()) {
            return;
        }
        if (button.path("text").asText().isEmpty()) {
            throw refused("Field \"text\" must be non-empty");
        }
        JsonNode request = button.path("request_chat");
        if (!request.isMissingNode()) {
            checkRequest(request);
        }
        JsonNode people = button.path("request_users");
        if (!people.isMissingNode()) {
            checkPeople(people);
        }
    }

    private static void checkRequest(JsonNode request) {
        checkNumber(request);
        if (!request.path("chat_is_channel").isBoolean()) {
            throw refused("Can't find field \"chat_is_channel\"");
        }
        for (Right right : Right.values()) {
            boolean bot =
                    request.path("bot_administrator_rights").path(right.field()).asBoolean();
            boolean user = request.path("user_administrator_rights")
                    .path(right.field())
                    .asBoolean();
            if (bot && !user) {
                throw refused("the rights of the bot must be a subset of those of the user");
            }
        }
    }

    private static void checkPeople(JsonNode request) {
        checkNumber(request);
        int most = request.path("max_quantity").asInt(1);
        if (most < 1 || most > MOST_PEOPLE) {
            throw refused("USER_QUANTITY_INVALID");
        }
    }

    /** Telegram takes numbers written as text. */
    private static void checkNumber(JsonNode request) {
        if (!request.path("request_id").asText().matches("-?[0-9]{1,10}")) {
            throw refused("Can't find field \"request_id\"");
        }
    }

    private static Refusal refused(String why) {
        return Refusal.bad("can't parse keyboard button: " + why);
    }
}
