package dev.gatehouse.discord.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.discord.Club;
import dev.gatehouse.sandbox.discord.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A crowd is let in as fast as Discord allows and no faster, and whoever waits in person passes it: counted in calls. The
 * windows are as large as Discord's and shorter, so that nobody waits for hours.
 */
final class CrowdTest {
    private static final int WINDOW = 10;
    private static final int GLOBAL = 50;
    private static final Duration DISCORDS_OWN = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Club club = new Club();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void a_buyer_passes_a_crowd_at_one_server_within_one_window() {
        passes(List.of(club.gate), 40, Duration.ofSeconds(1));
    }

    @Test
    void a_buyer_passes_crowds_at_many_servers_within_one_window() {
        passes(servers(20), 10, Duration.ofMillis(500));
    }

    @Test
    @Tag("nightly")
    void a_thousand_changes_at_one_server() {
        passes(List.of(club.gate), 1_000, Duration.ofMillis(250));
    }

    @Test
    @Tag("nightly")
    void ten_thousand_changes_at_two_hundred_servers() {
        passes(servers(200), 50, DISCORDS_OWN);
    }

    /** Twenty-one minutes: eight of ten calls in ten seconds are the crowd's. */
    @Test
    @Tag("nightly")
    void a_thousand_changes_at_one_server_in_discords_own_windows() {
        passes(List.of(club.gate), 1_000, DISCORDS_OWN);
    }

    private void passes(List<Gate> gates, int people, Duration window) {
        club.discord.switches().memberRoleLimit(new RateLimit(WINDOW, window));
        List<List<Long>> crowds =
                gates.stream().map(gate -> members(gate, people, "fan")).toList();
        List<Long> buyers = members(gates.get(0), 5, "buyer");
        club.open();
        try (Crowd crowd = new Crowd(club.platform().door(), club.discord)) {
            for (int each = 0; each < people; each++) {
                for (int at = 0; at < gates.size(); at++) {
                    crowd.comes(Club.account(crowds.get(at).get(each)), gates.get(at));
                }
            }
            int all = people * gates.size();
            for (int each = 0; each < buyers.size(); each++) {
                int due = (each + 1) * all / (buyers.size() + 2);
                await().atMost(LONGEST).until(() -> crowd.served() >= due);
                assertThat(crowd.served()).isLessThan(all);
                assertThat(crowd.callsAheadOf(Club.account(buyers.get(each)), gates.get(0)))
                        .hasSizeLessThan(GLOBAL)
                        .filteredOn(call -> call.path().contains(guild(gates.get(0))))
                        .hasSizeLessThan(WINDOW);
            }
            await().atMost(LONGEST).until(() -> crowd.served() + crowd.failed().size() >= all);
            assertThat(crowd.failed()).isEmpty();
        }
        assertThat(club.discord.invalidRequests()).isZero();
        for (int at = 0; at < gates.size(); at++) {
            DoorAddress.Role door = (DoorAddress.Role) gates.get(at).door();
            assertThat(crowds.get(at)).allMatch(fan -> club.discord.hasRole(door.guild(), fan, door.role()));
        }
    }

    private static String guild(Gate gate) {
        return "/guilds/" + gate.place().id() + "/";
    }

    private List<Gate> servers(int many) {
        return IntStream.range(0, many).mapToObj(this::server).toList();
    }

    private Gate server(int number) {
        long guild = club.discord.addGuild("Club " + number, club.owner);
        long role = club.discord.addRole(guild, "VIP", 1, 0);
        return Gate.of(Set.of(new ProductId("product")), new DoorAddress.Role(guild, role), GateMode.ADDITIVE);
    }

    private List<Long> members(Gate gate, int people, String name) {
        List<Long> members = new ArrayList<>();
        for (int each = 0; each < people; each++) {
            long user = club.discord.addUser(name + each);
            club.discord.join(gate.place().id(), user);
            members.add(user);
        }
        return members;
    }
}
