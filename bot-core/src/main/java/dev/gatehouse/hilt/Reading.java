package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.membership.Reply;
import java.time.Instant;

/** Turns the JSON of a 2xx into words of the house. */
interface Reading<T> {
    Reply<T> read(JsonNode json, Instant askedAt) throws ShapeException;
}
