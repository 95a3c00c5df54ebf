package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Another program with the same bot's token. */
record RivalBot(String address) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static RivalBot of(Stage stage) {
        return new RivalBot(stage.telegram().url() + "/bot" + stage.telegram().token() + "/");
    }

    void calls(String method) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + method)).build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("refused: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
