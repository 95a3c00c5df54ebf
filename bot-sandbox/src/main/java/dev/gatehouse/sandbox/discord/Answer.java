package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** What a REST call is answered; a 204 has a missing body. */
record Answer(int status, JsonNode body) {
    static Answer of(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer nothing() {
        return new Answer(204, Wire.object().path("nothing"));
    }
}
