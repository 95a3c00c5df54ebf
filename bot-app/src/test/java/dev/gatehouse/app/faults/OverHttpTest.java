package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.sandbox.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that has a site of its own, and links too long for a button. */
class OverHttpTest {
    private static final String FRONT = "https://gate.example";
    private static final String LONG = "https://pay.example/p/gold?handoff=" + "x".repeat(600);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Stage stage;
    private final Gatehouse node;

    OverHttpTest(@TempDir Path folder) throws Exception {
        stage = Stage.set(folder);
        HouseOfItsOwn house =
                new HouseOfItsOwn(stage, folder, Map.of("PUBLIC_URL", FRONT, "ACCESS_API_KEYS", "the-sites-key"));
        node = house.start(HouseOfItsOwn.gates(house.role(stage.world().discordProduct())));
    }

    @AfterEach
    void close() {
        node.close();
        stage.close();
    }

    @Test
    void a_link_too_long_for_a_button_is_a_short_one_that_says_for_whom_it_is() throws Exception {
        linksAreLong();
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "long");
        String link = buyer.link(stage.world().discordProduct());
        assertThat(link).startsWith(FRONT + "/go/");

        HttpResponse<String> page = get(link.substring(FRONT.length()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Discord account " + buyer.id(), "href=\"" + LONG + "\"");
    }

    @Test
    void a_site_learns_who_has_access_and_sells_to_who_has_not() throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "of-the-site");
        HttpResponse<String> no = check(buyer);
        assertThat(no.statusCode()).isEqualTo(402);
        String checkout = json(no).path("checkout_url").asText();
        assertThat(checkout).startsWith(stage.hilt().url());

        stage.hilt().pay(checkout);
        buyer.awaitRole();

        HttpResponse<String> yes = check(buyer);
        assertThat(yes.statusCode()).isEqualTo(200);
        assertThat(json(yes).path("phase").asText()).isEqualTo("active");
        assertThat(json(yes).path("until").asText()).isNotEmpty();
    }

    @Test
    void while_hilt_is_silent_a_payer_has_access_and_a_stranger_is_unknown() throws Exception {
        DiscordBuyer payer = DiscordBuyer.inside(stage, "payer");
        payer.arrive();
        stage.hilt().faults().add(Fault.answer("GET", "/v1/memberships.*", 1_000, 503, "{}"));

        assertThat(check(payer).statusCode()).isEqualTo(200);
        HttpResponse<String> unknown = check(DiscordBuyer.inside(stage, "stranger"));
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.body()).contains("ACCESS_UNKNOWN", "next_step");
    }

    private void linksAreLong() {
        String expires = stage.clock().instant().plus(Duration.ofMinutes(30)).toString();
        stage.hilt()
                .faults()
                .add(Fault.answer(
                        "POST",
                        "/v1/products/.*/handoff-link",
                        10,
                        200,
                        "{\"handoff_token\":\"t\",\"expires_at\":\"%s\",\"checkout_url\":\"%s\"}"
                                .formatted(expires, LONG)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(node.publicUrl() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> check(DiscordBuyer buyer) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.publicUrl() + "/v1/access/check"))
                .header("Authorization", "Bearer the-sites-key")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("{\"platform\":\"discord\",\"id\":\"" + buyer.id() + "\"}"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
