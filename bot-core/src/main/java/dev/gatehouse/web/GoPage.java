package dev.gatehouse.web;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.Handoff;
import dev.gatehouse.notice.Texts;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on the page of a short link.
 *
 * @param open the purchase; empty when there is none any more
 */
public record GoPage(Texts texts, Optional<Handoff> open) {
    /** Long enough to see that it is somebody else's. */
    private static final int SECONDS = 5;

    public boolean isOpen() {
        return open.isPresent();
    }

    public int seconds() {
        return SECONDS;
    }

    public String language() {
        return texts.language();
    }

    public String url() {
        return open.orElseThrow().url().toASCIIString();
    }

    public String whom() {
        PlatformAccount account = open.orElseThrow().account();
        return texts.words(
                "go.whom", Map.of("platform", account.platform().title(), "account", String.valueOf(account.id())));
    }

    public String text(String key) {
        return texts.plain(key);
    }
}
