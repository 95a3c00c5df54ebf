package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** What Discord checks in a modal. */
final class ModalForm {
    private ModalForm() {}

    static void check(JsonNode modal) {
        FormErrors errors = new FormErrors();
        errors.between("data.title", modal.path("title").asText(""), 45);
        errors.between("data.custom_id", modal.path("custom_id").asText(""), 100);
        JsonNode rows = modal.path("components");
        if (rows.isEmpty() || rows.size() > 5) {
            errors.add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }
        for (int i = 0; i < rows.size(); i++) {
            int type = rows.get(i).path("type").asInt();
            if (type != Components.ACTION_ROW && type != Components.LABEL && type != 10) {
                errors.choice("data.components." + i + ".type", "1, 10, 18");
            }
        }
        Components.all(rows)
                .filter(each -> each.path("type").asInt() == Components.TEXT_INPUT)
                .forEach(each -> errors.between(
                        "data.components.custom_id", each.path("custom_id").asText(""), 100));
        errors.refuseIfAny();
    }
}
