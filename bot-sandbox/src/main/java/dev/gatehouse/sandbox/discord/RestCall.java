package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A REST call with what its path names looked up, or refused as unknown. */
final class RestCall {
    private final Realm realm;
    private final Context ctx;

    RestCall(Realm realm, Context ctx) {
        this.realm = realm;
        this.ctx = ctx;
    }

    String text(String part) {
        return ctx.pathParam(part);
    }

    long id(String part) {
        try {
            return Long.parseUnsignedLong(text(part));
        } catch (NumberFormatException e) {
            FormErrors errors = new FormErrors();
            errors.add(part + "_id", "NUMBER_TYPE_COERCE", "Value \"" + text(part) + "\" is not snowflake.");
            errors.refuseIfAny();
            throw new IllegalStateException(e);
        }
    }

    String query(String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }

    long query(String name, long otherwise) {
        try {
            return query(name).isEmpty() ? otherwise : Long.parseUnsignedLong(query(name));
        } catch (NumberFormatException e) {
            FormErrors errors = new FormErrors();
            errors.add(name, "NUMBER_TYPE_COERCE", "Value \"" + query(name) + "\" is not int.");
            errors.refuseIfAny();
            throw new IllegalStateException(e);
        }
    }

    /** The JSON sent, also when it travels beside files; an empty object when nothing was. */
    JsonNode body() {
        String text = ctx.isMultipartFormData()
                ? Objects.requireNonNullElse(ctx.formParam("payload_json"), "{}")
                : ctx.body();
        try {
            return text.isBlank() ? Wire.object() : StandInServer.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Refusal(Code.INVALID_JSON);
        }
    }

    /** The files that travel beside the JSON, in their order. */
    List<Upload> files() {
        return ctx.isMultipartFormData()
                ? ctx.uploadedFiles().stream().map(RestCall::upload).toList()
                : List.of();
    }

    private static Upload upload(UploadedFile file) {
        try (InputStream content = file.content()) {
            return new Upload(file.filename(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bot, with the reason it gave for the audit log: percent-encoded UTF-8, in which a plus is a plus. */
    By by() {
        String raw = Objects.requireNonNullElse(ctx.header("X-Audit-Log-Reason"), "");
        return new By(realm.bot.id, URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    String gatewayUrl() {
        return "ws://" + ctx.host() + Gateway.PATH;
    }

    /** A guild the bot is in. */
    Guild guild() {
        return Optional.ofNullable(realm.guilds.get(id("guild")))
                .filter(each -> each.members.containsKey(realm.bot.id))
                .orElseThrow(() -> new Refusal(Code.UNKNOWN_GUILD));
    }

    Authority authority(Guild guild) {
        return new Authority(guild, realm.member(guild.id, realm.bot.id));
    }

    User user() {
        return Optional.ofNullable(realm.users.get(id("user"))).orElseThrow(() -> new Refusal(Code.UNKNOWN_USER));
    }

    Member member(Guild guild) {
        return guild.member(id("user")).orElseThrow(() -> new Refusal(Code.UNKNOWN_MEMBER));
    }

    Role role(Guild guild) {
        return Optional.ofNullable(guild.roles.get(id("role"))).orElseThrow(() -> new Refusal(Code.UNKNOWN_ROLE));
    }

    /** A channel the bot can see. */
    Channel channel() {
        Channel channel = Optional.ofNullable(realm.channels.get(id("channel")))
                .orElseThrow(() -> new Refusal(Code.UNKNOWN_CHANNEL));
        Guild guild = channel.guild;
        if (guild != null && !guild.members.containsKey(realm.bot.id)) {
            throw new Refusal(Code.MISSING_ACCESS);
        }
        return channel;
    }

    Post post(Channel channel) {
        return channel.post(id("message")).orElseThrow(() -> new Refusal(Code.UNKNOWN_MESSAGE));
    }
}
