package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.Grant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that is served, and its admin at the desk. */
abstract class ServerStory {
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    static final Admin ADMIN = Bureau.admin(Bureau.CLUB);

    final Bureau bureau = new Bureau();

    @BeforeEach
    void a_served_server() {
        bureau.claim(Bureau.CLUB);
        bureau.products.add(Shelves.gold());
        bureau.products.add(Shelves.silver());
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    Grant inside(Gate gate) {
        return inside(gate, ALICE);
    }

    Grant inside(Gate gate, PlatformAccount account) {
        return new Grant(
                account,
                gate.id(),
                Grant.Want.INSIDE,
                Grant.State.DONE,
                1,
                Optional.empty(),
                true,
                "",
                "let in",
                "",
                bureau.now());
    }
}
