package dev.gatehouse.store;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every kind of database must hold to; a subclass brings the database. */
abstract class StoreContract {
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 700_000_000_000_000_001L);
    static final PlatformAccount BOB = new PlatformAccount(Platform.TELEGRAM, 42);
    static final GateId VIP = new GateId("aaaaaaaaaaaa");
    static final GateId CLUB = new GateId("bbbbbbbbbbbb");
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @RegisterExtension
    final FreshDatabase fresh;

    StoreContract(Supplier<String> url) {
        fresh = new FreshDatabase(url);
    }
}
