package dev.gatehouse.buyer;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** A door that only says whether it can be opened: at the desk nobody may be let in or put out. */
record QuietDoor(Supplier<Optional<Refusal>> closed) implements Door {
    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public Presence retrievePresence(PlatformAccount account, Gate gate, Urgency urgency) {
        return Presence.UNKNOWN;
    }

    @Override
    public Outcome grant(PlatformAccount account, Gate gate, Urgency urgency, String reason) {
        throw new AssertionError("the desk opens no door");
    }

    @Override
    public Outcome revoke(PlatformAccount account, Gate gate, Urgency urgency, String reason) {
        throw new AssertionError("the desk closes no door");
    }

    @Override
    public Outcome withdraw(PlatformAccount account, Gate gate) {
        throw new AssertionError("the desk withdraws nothing");
    }

    @Override
    public Optional<Refusal> preflight(PlatformAccount account, Gate gate) {
        return closed.get();
    }

    @Override
    public Optional<String> title(Gate gate) {
        return Optional.of("VIP in The Club");
    }

    @Override
    public Optional<URI> wayIn(PlatformAccount account, Gate gate) {
        return Optional.of(URI.create("https://discord.gg/for-" + account.id()));
    }
}
