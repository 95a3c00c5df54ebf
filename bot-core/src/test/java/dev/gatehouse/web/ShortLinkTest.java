package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short links, over real HTTP. */
class ShortLinkTest extends ForBuyersStory {
    @Test
    void a_short_link_says_for_whom_it_is_and_leads_on() throws Exception {
        HttpResponse<String> page = get("/go/" + CODE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Discord account 80351110224678912", "Not you?", "5;url=https://pay.example/checkout?token=xxx")
                .contains("&amp;a=", "<html lang=\"en\">")
                .doesNotContain("<script>");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void the_page_speaks_the_browsers_language() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/go/" + CODE))
                .header("Accept-Language", "es-MX,es;q=0.9,en;q=0.5")
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("<html lang=\"es\">", "¿No eres tú?");
    }

    @Test
    void a_link_that_is_over_is_gone_and_one_never_made_is_not_there() throws Exception {
        expires = NOW;
        assertThat(get("/go/" + CODE).statusCode()).isEqualTo(410);
        assertThat(get("/go/0f8fad5b-d9cb-469f-a165-70867728950f").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/go/%3Cscript%3E", "/go/..%2f..%2fetc", "/go/x'%20or%20'1'='1", "/go/", "/go/a/b"})
    void nonsense_finds_nothing_and_is_never_repeated(String path) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("etc").doesNotContain(" or ");
    }
}
