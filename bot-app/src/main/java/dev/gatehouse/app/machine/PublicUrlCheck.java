package dev.gatehouse.app.machine;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Refusal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether {@code PUBLIC_URL} leads back to this node. */
public final class PublicUrlCheck implements Supplier<List<Flaw>> {
    private final Optional<URI> publicUrl;
    private final Visitor visitor = new Visitor();

    /**
     * Asks nobody yet.
     *
     * @param publicUrl without a slash at its end; empty when none is set, which is no flaw
     */
    public PublicUrlCheck(Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public List<Flaw> get() {
        return publicUrl.flatMap(this::look).stream().toList();
    }

    private Optional<Flaw> look(URI url) {
        Optional<HttpResponse<String>> answer = visitor.visit(URI.create(url + "/health/live"));
        boolean ours = answer.filter(
                        each -> each.statusCode() == 200 && each.body().contains("\"live\""))
                .isPresent();
        return ours ? Optional.empty() : Optional.of(unreachable(url, answer));
    }

    private static Flaw unreachable(URI url, Optional<HttpResponse<String>> answer) {
        String seen = answer.map(each -> "something else answers there, with status " + each.statusCode())
                .orElse("nobody answers there");
        return new Flaw(
                "public url",
                new Refusal(
                        "PUBLIC_URL_UNREACHABLE",
                        "PUBLIC_URL " + url + " does not lead to this node: " + seen + ".",
                        "Let the reverse proxy pass that address on to HTTP_PORT, and open it in the firewall."));
    }
}
