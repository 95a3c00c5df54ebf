package dev.gatehouse.app.faults;

import static dev.gatehouse.app.faults.HouseOfItsOwn.gates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.AuditAction;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several roles for one product, and gates of a server that is itself for members only. */
class ServerGatesTest {
    private static final long ADMINISTRATOR = 1L << 3;
    private static final Duration WHILE = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String KICK = "    lapse: kick\n";

    private final Stage stage;
    private final HouseOfItsOwn house;

    ServerGatesTest(@TempDir Path folder) {
        stage = Stage.set(folder);
        house = new HouseOfItsOwn(stage, folder, Map.of());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whoever_lapses_leaves_the_server_without_a_ban_but_no_administrator_does() throws Exception {
        try (Gatehouse node = house.start(gates(house.role(stage.world().discordProduct()) + KICK))) {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "buyer");
            DiscordBuyer boss = DiscordBuyer.inside(stage, "boss");
            buyer.arrive();
            boss.arrive();
            long role = stage.discord().addRole(stage.world().guild(), "Boss", 1, ADMINISTRATOR);
            stage.discord().giveRole(stage.world().guild(), boss.id(), role);

            new Calendar(stage).moveBehind(boss.membership());

            Watch.until("put out", () -> !isMember(buyer));
            assertThat(stage.discord().auditLog(stage.world().guild()))
                    .filteredOn(entry -> entry.target() == buyer.id())
                    .extracting(entry -> entry.action())
                    .contains(AuditAction.KICK)
                    .doesNotContain(AuditAction.BAN);
            buyer.join();
            Watch.never("put out again, or an administrator", WHILE, () -> !isMember(buyer) || !isMember(boss));
            assertThat(boss.hasRole()).isTrue();
            assertThat(node.publicUrl()).isNotEmpty();
        }
    }

    @Test
    void whom_another_gate_of_the_server_lets_in_loses_the_role_alone() throws Exception {
        long patron = stage.discord().addRole(stage.world().guild(), "Patron", 1, 0);
        String other = stage.hilt()
                .addProduct(ProductDraft.membership("Patron", "DISCORD_USER_ID").withIntervalDays(400));
        String second = """
                  - products: [%s]
                    discord: { guild: "%d", role: "%d" }
                """.formatted(other, stage.world().guild(), patron);
        try (Gatehouse node = house.start(gates(house.role(stage.world().discordProduct()) + KICK, second + KICK))) {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "buyer");
            buyer.arrive();
            buyer.buy(other);
            Watch.until("the second role", () -> holds(buyer, patron));

            new Calendar(stage).moveBehind(buyer.membership());

            buyer.awaitNoRole();
            Watch.never("put out", WHILE, () -> !isMember(buyer) || !holds(buyer, patron));
            assertThat(node.publicUrl()).isNotEmpty();
        }
    }

    @Test
    void a_product_that_opens_two_roles_is_sold_only_while_both_can_be_given() throws Exception {
        long patron = stage.discord().addRole(stage.world().guild(), "Patron", 1, 0);
        String both = """
                  - products: [%s]
                    discord: { guild: "%d", role: ["%d", "%d"] }
                """.formatted(
                        stage.world().discordProduct(),
                        stage.world().guild(),
                        stage.world().role(),
                        patron);
        try (Gatehouse node = house.start(gates(both))) {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "buyer");
            stage.discord().moveRole(stage.world().guild(), patron, 150);
            Watch.until("no sale", () -> offer(buyer).text().replace("\\", "").contains("ROLE_ABOVE_BOT"));

            stage.discord().moveRole(stage.world().guild(), patron, 1);
            Watch.until("the sale", () -> offer(buyer).text().contains("Patron"));
            buyer.arrive();

            Watch.until("the second role", () -> holds(buyer, patron));
            Watch.until("the news", () -> buyer.told("You are in") > 0);
            assertThat(buyer.told("Patron in")).isEqualTo(1);
            assertThat(buyer.told("You are in")).isEqualTo(1);
            assertThat(buyer.told("are yours until")).isEqualTo(1);

            new Calendar(stage).moveBehind(buyer.membership());
            Watch.until("both taken back", () -> !buyer.hasRole() && !holds(buyer, patron));
            Watch.until("the end told", () -> buyer.told("has ended") > 0);
            assertThat(buyer.told("has ended")).isEqualTo(1);
            assertThat(node.publicUrl()).isNotEmpty();
        }
    }

    private Message offer(DiscordBuyer buyer) {
        return buyer.type("/buy", Map.of("product", stage.world().discordProduct()))
                .awaitReply(PATIENCE);
    }

    private boolean holds(DiscordBuyer buyer, long role) {
        return stage.discord().hasRole(stage.world().guild(), buyer.id(), role);
    }

    private boolean isMember(DiscordBuyer buyer) {
        return stage.discord().isMember(stage.world().guild(), buyer.id());
    }
}
