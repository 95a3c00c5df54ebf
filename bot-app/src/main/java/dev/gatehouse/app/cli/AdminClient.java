package dev.gatehouse.app.cli;

import dev.gatehouse.Secret;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.settings.AdminToken;
import dev.gatehouse.app.settings.NodeAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Asks the node that runs on this machine, as its operator. */
final class AdminClient {
    static final String NOT_RUNNING = "NODE_NOT_RUNNING";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_FOR_LOOKS = Duration.ofMinutes(1);
    private static final Duration PATIENCE_FOR_COPIES = Duration.ofMinutes(30);

    private final NodeAddress node;
    // Never through a proxy: the token is for the node alone.
    private final HttpClient http = HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    AdminClient(NodeAddress node) {
        this.node = node;
    }

    /**
     * What was done about an account, as the node writes it: a JSON object with {@code entries}, oldest first.
     *
     * @throws RefusedException when no node answers or it answers no
     */
    String why(PlatformAccount account) {
        return answered(send(request("/why/" + account.platform().word() + "/" + account.identity())));
    }

    /**
     * Asks for what can be seen at a path of the operator's listener.
     *
     * @throws RefusedException when no node answers or it answers no
     */
    String see(AdminPath path) {
        return answered(send(request(path.toString())));
    }

    /**
     * Has something done.
     *
     * @param body such as a code that must not stand in an address; may be empty
     * @throws RefusedException when no node answers or it answers no
     */
    String act(AdminPath path, String body) {
        return answered(send(request(path.toString()).POST(BodyPublishers.ofString(body))));
    }

    /**
     * Lets the node write a copy of its embedded database.
     *
     * @param file its whole path, on the node's machine
     * @throws RefusedException when no node answers or it answers no
     */
    void backUp(Path file) {
        answered(send(request("/backup").timeout(PATIENCE_FOR_COPIES).POST(BodyPublishers.ofString(file.toString()))));
    }

    /**
     * Has everything looked over, which takes some seconds; the answer is JSON.
     *
     * @throws RefusedException when no node answers or it answers no
     */
    String check() {
        return answered(send(request("/check").timeout(PATIENCE_FOR_LOOKS)));
    }

    private String answered(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> answer.body();
            case 401, 403 ->
                throw refused(
                        "ADMIN_TOKEN_REFUSED",
                        "The node at " + node.admin() + " did not accept the admin token.",
                        "Set ADMIN_TOKEN to what the node was started with, or run this as the node's own user.");
            default ->
                throw NodeAnswer.refusalIn(answer.body())
                        .map(RefusedException::new)
                        .orElseGet(() -> refused(
                                "NODE_CANNOT_ANSWER",
                                "The node at " + node.admin() + " answered with status " + answer.statusCode() + ".",
                                "Its log says why."));
        };
    }

    private HttpRequest.Builder request(String path) {
        Secret token = node.token()
                .or(() -> new AdminToken(node.folder()).read())
                .orElseThrow(
                        () -> refused(
                                NOT_RUNNING,
                                "There is no admin token in " + node.folder()
                                        + ", so no node has run here under this user.",
                                "Start one with: gatehouse run. If it runs with ADMIN_TOKEN or as another user, set ADMIN_TOKEN."));
        return HttpRequest.newBuilder(node.admin().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.value());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw refused(
                    NOT_RUNNING,
                    "Nothing listens on " + node.admin() + ".",
                    "Start the node with: gatehouse run. If it listens elsewhere, set ADMIN_LISTEN.");
        } catch (IOException e) {
            throw refused(
                    "NODE_SILENT",
                    "The node at " + node.admin() + " gave no answer ("
                            + e.getClass().getSimpleName() + ").",
                    "Ask again; if it stays silent, its log says why.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("INTERRUPTED", "The question was broken off.", "Ask again.");
        }
    }

    private static RefusedException refused(String code, String sentence, String nextStep) {
        return new RefusedException(new Refusal(code, sentence, nextStep));
    }
}
