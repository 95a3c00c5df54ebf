package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a request body, gathered under the paths of the fields, as Discord nests it. */
final class FormErrors {
    private static final Pattern DOT = Pattern.compile("[.]");

    private final ObjectNode errors = Wire.object();

    /** Adds one error; {@code path} is dotted, array places are numbers. */
    void add(String path, String code, String message) {
        ObjectNode at = errors;
        for (String step : DOT.split(path, -1)) {
            at = at.withObjectProperty(step);
        }
        at.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    void required(String path) {
        add(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    void longerThan(String path, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            add(path, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
        }
    }

    /** A text that must be there and not be too long. */
    void between(String path, String text, int most) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > most) {
            add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + most + " in length.");
        }
    }

    void outside(String path, long number, long least, long most) {
        if (number < least) {
            add(path, "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + least + ".");
        } else if (number > most) {
            add(path, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + most + ".");
        }
    }

    void choice(String path, String choices) {
        add(path, "BASE_TYPE_CHOICES", "Value must be one of {" + choices + "}.");
    }

    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new Refusal(Code.INVALID_FORM, Optional.of(errors));
        }
    }
}
