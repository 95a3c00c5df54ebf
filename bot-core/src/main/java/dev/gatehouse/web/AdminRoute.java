package dev.gatehouse.web;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something whoever runs the house may ask for, by JSON over HTTP.
 *
 * @param path as in {@code /why/{platform}/{id}}
 * @param answer may block; never called without the token
 */
public record AdminRoute(Method method, String path, Function<Question, Answer> answer) {

    public static AdminRoute get(String path, Function<Question, Answer> answer) {
        return new AdminRoute(Method.GET, path, answer);
    }

    public static AdminRoute post(String path, Function<Question, Answer> answer) {
        return new AdminRoute(Method.POST, path, answer);
    }

    /** GET only looks, POST changes. */
    public enum Method {
        GET,
        POST
    }

    /** The parts of a request. */
    public interface Question {
        /** A part of the path by its name in the route. */
        String path(String name);

        Optional<String> query(String name);

        /** At most 64 KiB. */
        String body();
    }

    /**
     * What is answered.
     *
     * @param value maps, lists, texts, numbers: written as JSON
     */
    public record Answer(int status, Object value) {
        public static Answer ok(Object value) {
            return new Answer(200, value);
        }

        /** Something that is no JSON. */
        public static Answer text(String contentType, String text) {
            return new Answer(200, new Text(contentType, text));
        }
    }

    /** Written as it is. */
    record Text(String contentType, String text) {}
}
