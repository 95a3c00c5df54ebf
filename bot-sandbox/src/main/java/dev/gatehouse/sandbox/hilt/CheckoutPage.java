package dev.gatehouse.sandbox.hilt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages a buyer sees. Every value put into them is escaped. */
final class CheckoutPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** Any other scheme in a link could run script. */
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "tg", "discord");

    private final String frame;

    CheckoutPage() {
        try (InputStream file = Objects.requireNonNull(CheckoutPage.class.getResourceAsStream("checkout.html"))) {
            this.frame = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The offer, ready to be paid. {@code payment} is the id the payment will have, however often the form is sent. */
    String offer(Product product, Handoff handoff, String payment) {
        Identity identity = handoff.identity();
        String content = """
                <h1>%s</h1>
                %s
                <p class="price">%s <small>%s</small></p>
                <div class="for"><p class="soft">This purchase is for</p><p><b>%s</b></p><p><code>%s %s</code></p></div>
                <form method="post" action="/p/%s/pay">%s<button class="pay" type="submit">Pay %s</button></form>
                <form method="post" action="/p/%s/fail">%s<button type="submit">Let the payment fail</button></form>
                <p class="note">Play money: nothing is charged and no wallet is needed. The link is open until %s.</p>
                """.formatted(
                        escape(product.title()),
                        description(product),
                        price(product),
                        escape(duration(product)),
                        escape(identity.shownAs()),
                        escape(kind(identity)),
                        escape(identity.value()),
                        escape(product.slug()),
                        hidden(handoff, payment),
                        price(product),
                        escape(product.slug()),
                        hidden(handoff, payment),
                        DAY.format(handoff.expiresAt()));
        return page("Pay for " + product.title(), content);
    }

    /** What came of it, and the way back. */
    String outcome(Product product, Payment payment, @Nullable String returnUrl, @Nullable Membership membership) {
        boolean paid = payment.confirmedAt() != null;
        String content = """
                <p class="%s" role="status">%s</p>
                <h1>%s</h1>
                <dl>%s%s%s<dt>Payment</dt><dd><code>%s</code></dd></dl>
                %s
                """.formatted(
                paid ? "good" : "bad",
                paid ? "Paid. Thank you!" : "The payment failed. Nothing was charged.",
                escape(product.title()),
                row("Amount", Money.of(payment.amount(), payment.tokenMint())),
                buyer(payment.buyer().identity()),
                membership == null
                        ? ""
                        : row("Access until", DAY.format(membership.term().end())),
                escape(payment.id()),
                wayBack(returnUrl));
        return page((paid ? "Paid: " : "Failed: ") + product.title(), content);
    }

    /** Nothing to buy here. */
    String sorry(String headline, String explanation) {
        return page(
                headline, "<h1>%s</h1>\n<p class=\"soft\">%s</p>\n".formatted(escape(headline), escape(explanation)));
    }

    private String page(String title, String content) {
        return frame.replace("{title}", escape(title)).replace("{content}", content);
    }

    private static String description(Product product) {
        String text = product.fields().path("description").asText("");
        return text.isBlank() || text.equals("null") ? "" : "<p class=\"soft\">" + escape(text) + "</p>";
    }

    private static String price(Product product) {
        return escape(Money.of(product.price(), product.tokenMint()));
    }

    private static String duration(Product product) {
        return product.sellsMembership() ? "for " + product.interval().toDays() + " days" : "";
    }

    private static String kind(Identity identity) {
        return switch (identity.type()) {
            case "DISCORD_USER_ID" -> "Discord id";
            case "TELEGRAM_USER_ID" -> "Telegram id";
            case "WALLET" -> "Wallet";
            default -> identity.type();
        };
    }

    private static String buyer(@Nullable Identity identity) {
        return identity == null ? "" : row("For", identity.shownAs()) + row(kind(identity), identity.value());
    }

    private static String row(String name, String value) {
        return "<dt>" + escape(name) + "</dt><dd>" + escape(value) + "</dd>";
    }

    private static String hidden(Handoff handoff, String payment) {
        return "<input type=\"hidden\" name=\"handoff\" value=\"" + escape(handoff.token())
                + "\"><input type=\"hidden\" name=\"payment\" value=\"" + escape(payment) + "\">";
    }

    private static String wayBack(@Nullable String returnUrl) {
        return target(returnUrl)
                .map(url -> "<a class=\"way\" rel=\"noreferrer\" href=\"" + escape(url.toString()) + "\">Return to "
                        + escape(Objects.requireNonNullElse(url.getHost(), "the chat")) + "</a>")
                .orElse("<p class=\"soft\">You can close this page and go back to the chat.</p>");
    }

    private static Optional<URI> target(@Nullable String returnUrl) {
        try {
            return Optional.ofNullable(returnUrl)
                    .map(URI::create)
                    .filter(url -> url.getScheme() != null
                            && SAFE_SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
