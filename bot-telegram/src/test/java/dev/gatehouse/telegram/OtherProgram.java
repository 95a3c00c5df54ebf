package dev.gatehouse.telegram;

import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Another program that holds the bot's token and speaks raw HTTP. */
final class OtherProgram {
    private final HttpClient http = HttpClient.newHttpClient();
    private final TelegramStandIn telegram;

    OtherProgram(TelegramStandIn telegram) {
        this.telegram = telegram;
    }

    String call(String method, String json) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(telegram.url() + "/bot" + telegram.token() + "/" + method))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
