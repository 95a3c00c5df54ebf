package dev.gatehouse.inbox;

import dev.gatehouse.Secret;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The secrets that prove Hilt's events now: those of the settings, and those of endpoints this house registered. The
 * second kind changes while the node runs.
 */
public final class WebhookSecrets implements Supplier<Optional<WebhookSignature>> {
    private final List<Secret> given;
    private volatile Set<Secret> all;

    /**
     * None but these.
     *
     * @param given by the settings
     */
    public WebhookSecrets(List<Secret> given) {
        this.given = List.copyOf(given);
        this.all = new LinkedHashSet<>(given);
    }

    /** These count beside those of the settings, in place of the ones before. */
    public void own(List<Secret> own) {
        Set<Secret> both = new LinkedHashSet<>(own);
        both.addAll(given);
        all = both;
    }

    /** Empty while there is no secret: nothing can be proved then. */
    @Override
    public Optional<WebhookSignature> get() {
        return Optional.of(all)
                .filter(each -> !each.isEmpty())
                .map(each -> new WebhookSignature(new ArrayList<>(each)));
    }

    public List<Secret> all() {
        return List.copyOf(all);
    }
}
