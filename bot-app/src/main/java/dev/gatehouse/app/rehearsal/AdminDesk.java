package dev.gatehouse.app.rehearsal;

import dev.gatehouse.app.settings.AdminToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Whoever runs the house, at the operator's listener of the bot on the stage. */
public record AdminDesk(String url, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static AdminDesk of(Stage stage) throws IOException {
        String token = new AdminToken(stage.settings().database().folder())
                .read()
                .orElseThrow(() -> new Unseen("the admin token"))
                .value();
        return new AdminDesk(stage.bot().adminUrl(), token);
    }

    public String see(String path) {
        return send(asked(path).header("Authorization", "Bearer " + token)).body();
    }

    void act(String path) {
        int status = send(asked(path)
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
        Watch.that("200, not " + status, status == 200);
    }

    /** Asks without the token. */
    int knock(String path) {
        return send(asked(path)).statusCode();
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unseen("an answer; the rehearsal was stopped");
        }
    }
}
