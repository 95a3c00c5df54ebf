package dev.gatehouse.web;

import dev.gatehouse.access.Refusal;
import java.util.Map;

/** A refusal as JSON. */
final class Refused {
    private Refused() {}

    static Map<String, String> of(Refusal refusal) {
        return Map.of("code", refusal.code(), "sentence", refusal.sentence(), "next_step", refusal.nextStep());
    }
}
