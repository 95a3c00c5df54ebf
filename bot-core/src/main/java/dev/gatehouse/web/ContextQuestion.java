package dev.gatehouse.web;

import io.javalin.http.Context;
import java.util.Optional;

/** A request to the library, seen as a question. */
record ContextQuestion(Context context) implements AdminRoute.Question {
    @Override
    public String path(String name) {
        return context.pathParam(name);
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    @Override
    public String body() {
        return context.body();
    }
}
