package dev.gatehouse.sandbox.stage;

import java.util.List;

/** Somebody who can be played. */
public record Choice(String key, String name, String part, boolean chosen) {
    static List<Choice> among(List<Persona> personas, Persona played) {
        return personas.stream()
                .map(each -> new Choice(each.key(), each.name(), each.part(), each.equals(played)))
                .toList();
    }
}
