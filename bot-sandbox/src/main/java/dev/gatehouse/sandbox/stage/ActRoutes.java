package dev.gatehouse.sandbox.stage;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a visitor can do on the page. Each answers what to say to them: nothing, or why it could not be done. */
final class ActRoutes {
    private static final Duration LONGEST_STEP = Duration.ofDays(400);

    private final Sandbox sandbox;
    private final Scenery scenery;
    private final Hands hands;
    private final Regions regions;
    private final Suggestions suggestions;

    ActRoutes(Sandbox sandbox, Scenery scenery, Hands hands, Regions regions) {
        this.sandbox = sandbox;
        this.scenery = scenery;
        this.hands = hands;
        this.regions = regions;
        this.suggestions = new Suggestions(sandbox, scenery.front());
    }

    void declare(RoutesConfig routes) {
        onDiscord(routes);
        onTelegram(routes);
        behindTheScene(routes);
        routes.get(
                "/discord/suggestions",
                ctx -> ctx.html(regions.render("suggestions.jte", suggestions.of(text(ctx.queryParam("line"))))));
    }

    private void onDiscord(RoutesConfig routes) {
        Front front = scenery.front();
        show(routes, "discord/play", ctx -> front.playOnDiscord(sandbox.cast().onDiscord(form(ctx, "key"))));
        show(routes, "discord/channel", ctx -> front.openChannel(number(ctx, "id")));
        act(routes, "discord/type", ctx -> hands.typeOnDiscord(form(ctx, "line")));
        act(
                routes,
                "discord/press",
                ctx -> hands.pressOnDiscord(number(ctx, "channel"), number(ctx, "message"), form(ctx, "button")));
        act(
                routes,
                "discord/pick",
                ctx -> hands.pickOnDiscord(
                        number(ctx, "channel"), number(ctx, "message"), form(ctx, "menu"), ctx.formParams("value")));
        act(routes, "discord/fill", ctx -> hands.fillInOnDiscord(fields(ctx)));
        show(routes, "discord/open", ctx -> hands.openOnDiscord(form(ctx, "url")));
        act(routes, "discord/join", ctx -> hands.joinServer());
        act(routes, "discord/leave", ctx -> hands.leaveServer());
        act(routes, "discord/give", ctx -> hands.giveRole(number(ctx, "user")));
        act(routes, "discord/take", ctx -> hands.takeRole(number(ctx, "user")));
        act(routes, "discord/kick", ctx -> hands.kick(number(ctx, "user")));
    }

    private void onTelegram(RoutesConfig routes) {
        Front front = scenery.front();
        show(routes, "telegram/play", ctx -> front.playOnTelegram(sandbox.cast().onTelegram(form(ctx, "key"))));
        show(routes, "telegram/chat", ctx -> front.openGroup(form(ctx, "id").equals("group")));
        act(routes, "telegram/type", ctx -> hands.typeOnTelegram(form(ctx, "line")));
        act(
                routes,
                "telegram/press",
                ctx -> hands.pressOnTelegram(number(ctx, "chat"), number(ctx, "message"), form(ctx, "label")));
        act(
                routes,
                "telegram/pick",
                ctx -> hands.pickOnTelegram(number(ctx, "message"), form(ctx, "label"), number(ctx, "picked")));
        act(routes, "telegram/open", ctx -> hands.openOnTelegram(form(ctx, "url")));
        act(routes, "telegram/leave", ctx -> hands.leaveGroup());
        act(routes, "telegram/ban", ctx -> hands.ban(number(ctx, "user")));
        act(routes, "telegram/unban", ctx -> hands.unban(number(ctx, "user")));
    }

    private void behindTheScene(RoutesConfig routes) {
        act(routes, "clock/advance", ctx -> scenery.calendar().advance(step(form(ctx, "by"))));
        act(routes, "clock/next", ctx -> scenery.calendar().toNext());
        act(routes, "trouble", ctx -> {
            Trouble trouble = Trouble.of(form(ctx, "key"));
            scenery.troubles().turn(trouble, !scenery.troubles().isOn(trouble));
        });
        show(routes, "tour/all", ctx -> scenery.tour().playAll());
        show(routes, "tour/next", ctx -> scenery.tour().playNext());
    }

    /** Something that happens in the world: a new scene begins with it. */
    private void act(RoutesConfig routes, String path, Consumer<Context> act) {
        show(routes, path, ctx -> {
            scenery.front().beginScene(sandbox.clock().instant());
            act.accept(ctx);
        });
    }

    /** Something that only changes what is looked at. */
    private void show(RoutesConfig routes, String path, Consumer<Context> act) {
        routes.post("/" + path, ctx -> ctx.html(regions.render("said.jte", said(ctx, act))));
    }

    private static String said(Context ctx, Consumer<Context> act) {
        // No page of another site can send this header, so none can play here.
        if (ctx.header("HX-Request") == null) {
            return "This is for the page itself";
        }
        try {
            act.accept(ctx);
            return "";
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static Duration step(String text) {
        try {
            Duration step = Duration.parse(text);
            if (!step.isNegative() && step.compareTo(LONGEST_STEP) <= 0) {
                return step;
            }
        } catch (DateTimeParseException noDuration) {
            // Said below, as for a step that is none.
        }
        throw new IllegalArgumentException("The calendar goes forward, by 400 days at most");
    }

    /** The fields of the form that is up carry its names behind a sign of their own. */
    private static Map<String, String> fields(Context ctx) {
        Map<String, String> fields = new LinkedHashMap<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (name.startsWith("field.") && !values.isEmpty()) {
                fields.put(name.substring("field.".length()), values.get(0));
            }
        });
        return fields;
    }

    private static String form(Context ctx, String name) {
        return text(ctx.formParam(name));
    }

    private static long number(Context ctx, String name) {
        return Long.parseLong(form(ctx, name));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
