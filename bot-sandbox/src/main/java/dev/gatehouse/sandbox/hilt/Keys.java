package dev.gatehouse.sandbox.hilt;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The API keys of the merchant; which one is used decides which data is seen and what may be done. */
final class Keys {
    private final String live;
    private final String sandbox;
    private final String readOnly;
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    Keys(Chance chance) {
        this.live = "hk_live_" + chance.text(32);
        this.sandbox = "hk_sandbox_" + chance.text(32);
        this.readOnly = "hk_live_" + chance.text(32);
    }

    String live() {
        return live;
    }

    String sandbox() {
        return sandbox;
    }

    /** Opens the live workspace, and may change nothing. */
    String readOnly() {
        return readOnly;
    }

    boolean mayWrite(@Nullable String key) {
        return !readOnly.equals(key);
    }

    void revoke(String key) {
        revoked.add(key);
    }

    Optional<Workspace> opens(@Nullable String key, Workspaces workspaces) {
        if (key == null || revoked.contains(key)) {
            return Optional.empty();
        }
        if (key.equals(live) || key.equals(readOnly)) {
            return Optional.of(workspaces.live());
        }
        return key.equals(sandbox) ? Optional.of(workspaces.sandbox()) : Optional.empty();
    }
}
