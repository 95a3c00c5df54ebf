package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The same by HTTP: {@code POST /__sandbox/do/<action>} with the arguments as JSON, {@code GET /__sandbox/state} for
 * everything there is. What cannot be done is answered 400 with the reason.
 */
final class TelegramControl {
    /** One thing to do; null where there is nothing to tell. */
    @FunctionalInterface
    private interface Action {
        @Nullable
        Object run(JsonNode told);
    }

    private final TelegramStandIn telegram;
    private final Map<String, Action> actions = new HashMap<>();

    TelegramControl(TelegramStandIn telegram) {
        this.telegram = telegram;
        making();
        people();
        admins();
        switches();
    }

    void routes(RoutesConfig routes) {
        routes.post(StandInServer.CONTROL + "do/{action}", this::perform);
        routes.get(
                StandInServer.CONTROL + "state",
                ctx -> write(ctx, 200, telegram.backstage().state()));
    }

    private void perform(Context ctx) throws JsonProcessingException {
        Action action = actions.get(ctx.pathParam("action"));
        if (action == null) {
            write(ctx, 400, Map.of("error", "No such action: " + ctx.pathParam("action")));
            return;
        }
        try {
            String body = ctx.body();
            Object told = action.run(StandInServer.JSON.readTree(body.isEmpty() ? "{}" : body));
            write(ctx, 200, told == null ? Map.of() : told);
        } catch (IllegalArgumentException e) {
            write(ctx, 400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private static void write(Context ctx, int status, Object body) throws JsonProcessingException {
        ctx.status(status).contentType("application/json").result(StandInServer.JSON.writeValueAsString(body));
    }

    private void making() {
        actions.put(
                "addUser",
                told -> id(telegram.addUser(
                        text(told, "firstName"), told.path("username").asText())));
        actions.put("addSupergroup", told -> id(telegram.addSupergroup(text(told, "title"), number(told, "owner"))));
        actions.put("addGroup", told -> id(telegram.addGroup(text(told, "title"), number(told, "owner"))));
        actions.put(
                "addChannel", told -> id(telegram.backstage().addChannel(text(told, "title"), number(told, "owner"))));
        actions.put("migrate", told -> id(telegram.migrate(number(told, "chat"))));
        quiet("setUsername", told -> telegram.backstage().setUsername(number(told, "chat"), text(told, "username")));
        actions.put(
                "makeOwnersLink",
                told -> telegram.backstage()
                        .makeOwnersLink(
                                number(told, "chat"),
                                told.path("createsJoinRequest").asBoolean()));
    }

    private void people() {
        quiet(
                "start",
                told -> telegram.start(
                        number(told, "user"), told.path("payload").asText()));
        quiet("type", told -> telegram.type(number(told, "chat"), number(told, "user"), text(told, "text")));
        quiet("press", told -> telegram.press(number(told, "user"), message(told), text(told, "label")));
        quiet(
                "shareChat",
                told -> telegram.backstage()
                        .shareChat(number(told, "user"), message(told), text(told, "label"), number(told, "shared")));
        quiet(
                "shareUser",
                told -> telegram.backstage()
                        .shareUser(number(told, "user"), message(told), text(told, "label"), number(told, "shared")));
        actions.put("open", told -> Map.of("result", telegram.open(number(told, "user"), text(told, "link"))));
        quiet("block", told -> telegram.block(number(told, "user")));
        quiet("unblock", told -> telegram.unblock(number(told, "user")));
        quiet("deactivate", told -> telegram.backstage().deactivate(number(told, "user")));
        actions.put(
                "joinPublic",
                told -> Map.of("result", telegram.backstage().joinPublic(number(told, "chat"), number(told, "user"))));
        quiet("leave", told -> telegram.leave(number(told, "chat"), number(told, "user")));
        quiet(
                "withdrawRequest",
                told -> telegram.backstage().withdrawRequest(number(told, "chat"), number(told, "user")));
    }

    private void admins() {
        quiet("add", told -> telegram.add(number(told, "chat"), number(told, "user")));
        quiet("ban", told -> telegram.ban(number(told, "chat"), number(told, "user")));
        quiet("unban", told -> telegram.unban(number(told, "chat"), number(told, "user")));
        quiet("promote", told -> telegram.promote(number(told, "chat"), number(told, "user")));
        quiet("demote", told -> telegram.demote(number(told, "chat"), number(told, "user")));
        quiet(
                "restrict",
                told -> telegram.backstage()
                        .restrict(
                                number(told, "chat"),
                                number(told, "user"),
                                told.path("inside").asBoolean()));
        quiet("removeBot", told -> telegram.removeBot(number(told, "chat")));
        quiet(
                "setBotRights",
                told -> telegram.setBotRights(
                        number(told, "chat"),
                        told.path("invite").asBoolean(),
                        told.path("restrict").asBoolean()));
    }

    private void switches() {
        TelegramSwitches switches = telegram.switches();
        quiet(
                "tooManyRequests",
                told -> switches.tooManyRequests(
                        text(told, "method"),
                        (int) number(told, "retryAfter"),
                        told.path("times").asInt(1)));
        quiet(
                "flood",
                told -> switches.flood(new FloodLimits(
                        (int) number(told, "perChatBurst"), (int) number(told, "perGroupPerMinute"), (int)
                                number(told, "overallPerSecond"))));
        quiet("actsPerSecond", told -> switches.actsPerSecond((int) number(told, "most")));
        quiet(
                "serviceMessages",
                told -> switches.serviceMessages(told.path("shown").asBoolean()));
        quiet("webhookDelay", told -> switches.webhookDelay(Duration.parse(text(told, "first"))));
    }

    private void quiet(String name, Consumer<JsonNode> action) {
        actions.put(name, told -> {
            action.accept(told);
            return null;
        });
    }

    private Message message(JsonNode told) {
        long id = number(told, "message");
        return telegram.backstage().conversation(number(told, "chat")).stream()
                .filter(message -> message.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The message is gone: " + id));
    }

    private static Map<String, Long> id(long id) {
        return Map.of("id", id);
    }

    private static String text(JsonNode told, String name) {
        return told.required(name).asText();
    }

    private static long number(JsonNode told, String name) {
        JsonNode value = told.required(name);
        return value.isNumber() ? value.longValue() : Long.parseLong(value.asText());
    }
}
