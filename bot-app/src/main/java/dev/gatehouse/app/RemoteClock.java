package dev.gatehouse.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Calendar time of a sandbox: the machine's time plus the offset that the stand-ins' clock names. Asked ten times a
 * second, so that whoever moves the clock sees the bot follow at once; when it does not answer, time goes on as it was.
 */
final class RemoteClock implements InstantSource, Runnable {
    /** Between two questions. */
    static final Duration EVERY = Duration.ofMillis(100);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final InstantSource machine = Clock.systemUTC();
    private final HttpRequest question;
    private volatile Duration offset = Duration.ZERO;

    RemoteClock(URI url) {
        question = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(2)).build();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public void run() {
        try {
            HttpResponse<byte[]> answer = http.send(question, HttpResponse.BodyHandlers.ofByteArray());
            offset = Duration.parse(
                    JSON.readTree(answer.body()).required("offset").asText());
        } catch (IOException | IllegalArgumentException away) {
            // The stand-ins are restarting or gone: the last offset holds.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
