package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The tree of rows, containers, buttons and menus under a message. */
final class Components {
    static final int ACTION_ROW = 1;
    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int ROLE_SELECT = 6;
    static final int CHANNEL_SELECT = 8;
    static final int LABEL = 18;
    static final int LINK = 5;

    private Components() {}

    /** Every component, each before those it holds. */
    static Stream<JsonNode> all(JsonNode components) {
        return elements(components).flatMap(each -> Stream.concat(Stream.of(each), inside(each)));
    }

    private static Stream<JsonNode> inside(JsonNode component) {
        Stream<JsonNode> below = all(component.path("components"));
        Stream<JsonNode> beside = Stream.of(component.path("accessory"), component.path("component"))
                .filter(JsonNode::isObject);
        return Stream.concat(below, beside.flatMap(each -> Stream.concat(Stream.of(each), inside(each))));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static boolean isSelect(JsonNode component) {
        int type = component.path("type").asInt();
        return type == STRING_SELECT || (type >= 5 && type <= CHANNEL_SELECT);
    }
}
