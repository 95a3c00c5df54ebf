package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.Form;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Forms that are being filled in, one question after the other, since Telegram has no forms. In memory: after a restart
 * the button is pressed again. Machine time.
 */
final class OpenForms {
    private static final long KEPT = Duration.ofMinutes(15).toNanos();
    private static final String NOTHING = "-";

    /** A form with as many answers as were given so far. */
    record Open(Place place, String action, Form form, Map<String, String> answers, long at) {

        /** Empty when everything is answered. */
        Optional<Form.Field> next() {
            return form.fields().stream()
                    .filter(field -> !answers.containsKey(field.key()))
                    .findFirst();
        }
    }

    private final LongSupplier nanos;
    private final Map<Long, Open> byPerson = new ConcurrentHashMap<>();

    OpenForms(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Open begin(long person, Place place, String action, Form form) {
        Open open = new Open(place, action, form, Map.of(), nanos.getAsLong());
        byPerson.put(person, open);
        return open;
    }

    /** The form this person is in the middle of. */
    Optional<Open> of(long person) {
        return Optional.ofNullable(byPerson.get(person)).filter(open -> nanos.getAsLong() - open.at < KEPT);
    }

    /** The form with one more answer; a dash leaves a question open that needs none. Too long an answer is cut. */
    Open answered(long person, Open open, String typed) {
        Form.Field field = open.next().orElseThrow();
        String text = typed.equals(NOTHING) && !field.needed() ? "" : typed.strip();
        Map<String, String> answers = new HashMap<>(open.answers);
        answers.put(field.key(), text.length() <= field.longest() ? text : text.substring(0, field.longest()));
        Open further = new Open(open.place, open.action, open.form, answers, nanos.getAsLong());
        byPerson.put(person, further);
        return further;
    }

    void close(long person) {
        byPerson.remove(person);
    }
}
