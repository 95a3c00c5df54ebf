package dev.gatehouse.web;

import dev.gatehouse.buyer.Handoff;
import dev.gatehouse.buyer.Signpost;
import dev.gatehouse.notice.Texts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * {@code GET /go/{code}}: says for whom a purchase is, in the browser's language, and leads on to the checkout. It changes
 * nothing.
 *
 * @param handoffs by their id
 */
public record GoRoute(Function<String, Optional<Handoff>> handoffs, InstantSource clock) {
    static final String PATH = Signpost.PATH + "{code}";
    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Pattern CODE = Pattern.compile("[0-9a-f-]{36}");
    private static final Set<String> WEB = Set.of("https", "http");

    void show(Context context) {
        String code = context.pathParam("code");
        Optional<Handoff> handoff = CODE.matcher(code).matches() ? handoffs.apply(code) : Optional.empty();
        Optional<Handoff> open = handoff.filter(this::isOpen);
        if (open.isEmpty()) {
            context.status(handoff.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        }
        StringOutput html = new StringOutput();
        PAGES.render("go.jte", new GoPage(new Texts(context.req().getLocale()), open), html);
        context.header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(Header.CACHE_CONTROL, "no-store")
                .contentType("text/html; charset=utf-8")
                .result(html.toString());
    }

    private boolean isOpen(Handoff handoff) {
        return handoff.expiresAt().isAfter(clock.instant())
                && WEB.contains(String.valueOf(handoff.url().getScheme()));
    }
}
