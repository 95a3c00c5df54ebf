package dev.gatehouse.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty database for each test, of whichever kind the address names. */
final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {
    private final Supplier<String> url;
    private @Nullable Database open;

    FreshDatabase(Supplier<String> url) {
        this.url = url;
    }

    Database get() {
        return Objects.requireNonNull(open);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open = Database.open(url.get());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        get().close();
    }
}
