package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Limits of rows, buttons and menus. */
final class ComponentForm {
    private static final int ROWS = 5;
    private static final int IN_A_ROW = 5;
    private static final int ALTOGETHER = 40;
    private static final int CUSTOM_ID = 100;
    private static final int URL = 512;
    private static final int LABEL = 80;
    private static final int OPTIONS = 25;

    private final FormErrors errors;
    private final boolean v2;
    private final Set<String> customIds = new HashSet<>();
    private int count;

    ComponentForm(FormErrors errors, boolean v2) {
        this.errors = errors;
        this.v2 = v2;
    }

    void check(String at, JsonNode components) {
        if (!v2 && components.size() > ROWS) {
            errors.add(at, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + ROWS + " in length.");
        }
        for (int i = 0; i < components.size(); i++) {
            if (!v2 && components.get(i).path("type").asInt() != Components.ACTION_ROW) {
                errors.choice(at + "." + i + ".type", "1");
            }
        }
        each(at, components);
        if (count > ALTOGETHER) {
            errors.add(at, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Total number of components exceeds maximum");
        }
    }

    private void each(String at, JsonNode components) {
        for (int i = 0; i < components.size(); i++) {
            component(at + "." + i, components.get(i));
        }
    }

    private void component(String at, JsonNode component) {
        count++;
        int type = component.path("type").asInt();
        if (type == Components.ACTION_ROW) {
            row(at, component.path("components"));
        } else if (type == Components.BUTTON) {
            button(at, component);
        } else if (Components.isSelect(component)) {
            select(at, component);
        }
        each(at + ".components", component.path("components"));
        if (component.path("accessory").isObject()) {
            component(at + ".accessory", component.path("accessory"));
        }
    }

    private void row(String at, JsonNode inside) {
        if (inside.isEmpty() || inside.size() > IN_A_ROW) {
            errors.add(at + ".components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }
        for (JsonNode each : inside) {
            if (Components.isSelect(each) && inside.size() > 1) {
                errors.add(
                        at + ".components",
                        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                        "The component layout row width has been exceeded");
            }
        }
    }

    private void button(String at, JsonNode button) {
        String label = button.path("label").asText("");
        errors.longerThan(at + ".label", label, LABEL);
        if (label.isEmpty() && !button.path("emoji").isObject()) {
            errors.add(at, "BUTTON_COMPONENT_INVALID_LABEL_OR_EMOJI", "A button must have a label or emoji");
        }
        if (button.path("style").asInt() == Components.LINK) {
            link(at + ".url", button.path("url").asText(""));
        } else {
            customId(at + ".custom_id", button);
        }
    }

    private void link(String at, String url) {
        if (url.isEmpty()) {
            errors.required(at);
        } else if (!url.matches("(https?|discord)://\\S+")) {
            errors.add(
                    at,
                    "URL_TYPE_INVALID_SCHEME",
                    "Scheme \"" + url + "\" must be one of ('http', 'https', 'discord').");
        }
        errors.longerThan(at, url, URL);
    }

    private void select(String at, JsonNode menu) {
        customId(at + ".custom_id", menu);
        errors.longerThan(at + ".placeholder", menu.path("placeholder").asText(""), 150);
        JsonNode options = menu.path("options");
        boolean listed = menu.path("type").asInt() == Components.STRING_SELECT;
        if (listed && (options.isEmpty() || options.size() > OPTIONS)) {
            errors.add(at + ".options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
        }
        int most = menu.path("max_values").asInt(1);
        if (most < 1 || most > OPTIONS || (listed && most > options.size())) {
            errors.add(at + ".max_values", "BASE_TYPE_MAX_LENGTH", "Must be less than or equal to the options.");
        }
        for (int i = 0; i < options.size(); i++) {
            errors.between(
                    at + ".options." + i + ".label",
                    options.get(i).path("label").asText(""),
                    100);
            errors.between(
                    at + ".options." + i + ".value",
                    options.get(i).path("value").asText(""),
                    100);
        }
    }

    private void customId(String at, JsonNode component) {
        String id = component.path("custom_id").asText("");
        errors.between(at, id, CUSTOM_ID);
        if (!customIds.add(id)) {
            errors.add(at, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}
