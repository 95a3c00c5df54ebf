package dev.gatehouse.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Room;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {
    private static final String GOLD = "ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3";
    private static final String SILVER = "7b1f0000-1111-4222-8333-444455556666";
    private static final String ROLE = "discord: { guild: \"1100000000000000001\", role: \"1100000000000000009\" }";
    private static final String CHAT = "telegram: { chat: \"-1001234567890\" }";
    private static final DoorAddress ROLE_DOOR = new DoorAddress.Role(1100000000000000001L, 1100000000000000009L);

    @TempDir
    Path home;

    private Written written;

    @BeforeEach
    void an_empty_file_and_a_key() {
        written = new Written(home);
    }

    @Test
    void a_gate_is_products_a_door_and_a_mode() {
        gates(
                entry("[" + GOLD + ", " + SILVER.toUpperCase(Locale.ROOT) + "]", ROLE),
                entry("[" + GOLD + "]", CHAT, "mode: exclusive"));

        assertThat(written.read().gates().all())
                .containsExactly(
                        Gate.of(products(GOLD, SILVER), ROLE_DOOR, GateMode.ADDITIVE),
                        Gate.of(products(GOLD), new DoorAddress.Chat(-1001234567890L), GateMode.EXCLUSIVE));
    }

    @Test
    void ids_may_be_written_without_quotes() {
        gates(entry("[" + GOLD + "]", ROLE.replace("\"", "")), entry("[" + GOLD + "]", CHAT.replace("\"", "")));

        assertThat(written.read().gates().all())
                .extracting(Gate::door)
                .containsExactly(ROLE_DOOR, new DoorAddress.Chat(-1001234567890L));
    }

    @Test
    void two_entries_for_one_door_are_one_gate() {
        gates(entry("[" + GOLD + "]", ROLE), entry("[" + SILVER + "]", ROLE));

        assertThat(written.read().gates().all())
                .containsExactly(Gate.of(products(GOLD, SILVER), ROLE_DOOR, GateMode.ADDITIVE));
    }

    @Test
    void several_roles_are_a_gate_each() {
        gates(entry("[" + GOLD + "]", "discord: { guild: \"1\", role: [\"7\", \"8\"] }", "lapse: kick"));

        assertThat(written.read().gates().all())
                .containsExactly(
                        Gate.of(products(GOLD), new DoorAddress.Role(1, 7), GateMode.ADDITIVE)
                                .with(Lapse.KICK),
                        Gate.of(products(GOLD), new DoorAddress.Role(1, 8), GateMode.ADDITIVE)
                                .with(Lapse.KICK));
    }

    @Test
    void several_chats_are_a_gate_each() {
        gates(entry("[" + GOLD + "]", "telegram: { chat: [\"-1007\", \"-1008\"] }"));

        assertThat(written.read().gates().all())
                .containsExactly(
                        Gate.of(products(GOLD), new DoorAddress.Chat(-1007), GateMode.ADDITIVE),
                        Gate.of(products(GOLD), new DoorAddress.Chat(-1008), GateMode.ADDITIVE));
    }

    @Test
    void another_lapse_makes_no_other_gate() {
        gates(entry("[" + GOLD + "]", ROLE, "lapse: role-only"));
        Gate before = written.read().gates().all().get(0);
        gates(entry("[" + GOLD + "]", ROLE, "lapse: kick"));

        Gate after = written.read().gates().all().get(0);

        assertThat(after.lapse()).isEqualTo(Lapse.KICK);
        assertThat(after.id()).isEqualTo(before.id());
    }

    @Test
    void only_a_gate_marked_for_it_opens_for_play_money() {
        gates(entry("[" + GOLD + "]", ROLE, "sandbox: true"), entry("[" + GOLD + "]", CHAT));

        GatesPart gates = written.read().gates();

        assertThat(gates.sandbox()).containsExactly(gates.all().get(0).id());
    }

    @Test
    void a_gate_names_where_people_are_called_whose_messages_are_closed() {
        gates(
                entry("[" + GOLD + "]", ROLE, "notices: { channel: \"77\" }"),
                entry("[" + GOLD + "]", CHAT, "notices: { topic: \"12\" }"));

        GatesPart gates = written.read().gates();

        assertThat(gates.notices())
                .containsEntry(gates.all().get(0).id(), new Room(77, OptionalInt.empty()))
                .containsEntry(gates.all().get(1).id(), new Room(-1001234567890L, OptionalInt.of(12)));
    }

    @Test
    void a_place_to_call_people_that_is_none_is_refused() {
        gates(
                entry("[" + GOLD + "]", ROLE, "notices: { channel: general }"),
                entry("[" + GOLD + "]", CHAT, "notices: { topic: billing }"));

        assertThat(written.wrongKeys()).containsExactly("gates[0].notices.channel", "gates[1].notices");
    }

    @Test
    void two_equal_gates_are_refused() {
        gates(entry("[" + GOLD + "]", ROLE), entry("[" + GOLD + "]", ROLE, "mode: additive"));

        assertThat(written.wrongKeys()).containsExactly("gates[1]");
    }

    @Test
    void one_door_cannot_have_two_modes() {
        gates(entry("[" + GOLD + "]", ROLE), entry("[" + SILVER + "]", ROLE, "mode: exclusive"));

        assertThat(written.mistakes()).message().contains("gates[1] opens the same door as gates[0] in another mode");
    }

    @Test
    void one_door_is_for_play_money_or_it_is_not() {
        gates(entry("[" + GOLD + "]", ROLE, "sandbox: true"), entry("[" + SILVER + "]", ROLE));

        assertThat(written.wrongKeys()).containsExactly("gates[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gates: 7 | gates",
                "gates: [ word ] | gates[0]",
                "gates: [ { products: [], telegram: { chat: -1 } } ] | gates[0].products",
                "gates: [ { products: [ gold ], telegram: { chat: -1 } } ] | gates[0].products[0]",
                "gates: [ { products: [ " + GOLD + ", " + GOLD
                        + " ], telegram: { chat: -1 } } ] | gates[0].products[1]",
                "gates: [ { products: [ " + GOLD + " ] } ] | gates[0]",
                "gates: [ { products: [ " + GOLD + " ], " + ROLE + ", " + CHAT + " } ] | gates[0]",
                "gates: [ { products: [ " + GOLD + " ], discord: { guild: 1 } } ] | gates[0].discord.role",
                "gates: [ { products: [ " + GOLD + " ], discord: { guild: 1, role: VIP } } ] | gates[0].discord.role",
                "gates: [ { products: [ " + GOLD + " ], discord: { guild: 5, role: 5 } } ] | gates[0].discord.role",
                "gates: [ { products: [ " + GOLD + " ], discord: { guild: -5, role: 5 } } ] | gates[0].discord.guild",
                "gates: [ { products: [ " + GOLD + " ], discord: { guild: 1.5, role: 5 } } ] | gates[0].discord.guild",
                "gates: [ { products: [ " + GOLD + " ], telegram: { chat: 42 } } ] | gates[0].telegram.chat",
                "gates: [ { products: [ " + GOLD + " ], telegram: { chat: \"@club\" } } ] | gates[0].telegram.chat",
                "gates: [ { products: [ " + GOLD
                        + " ], telegram: { chat: -99999999999999999999 } } ] | gates[0].telegram.chat",
                "gates: [ { products: [ " + GOLD + " ], telegram: { chat: -1 }, mode: strict } ] | gates[0].mode",
                "gates: [ { products: [ " + GOLD + " ], telegram: { chat: -1 }, lapse: kick } ] | gates[0].lapse",
                "gates: [ { products: [ " + GOLD + " ], " + ROLE + ", lapse: ban } ] | gates[0].lapse",
                "gates: [ { products: [ " + GOLD + " ], discord: { guild: 1, role: [] } } ] | gates[0].discord.role",
                "gates: [ { products: [ " + GOLD + " ], telegram: { chat: -1 }, sandbox: maybe } ] | gates[0].sandbox",
                "gates: [ { products: [ " + GOLD + " ], telegram: { chat: -1 }, moed: additive } ] | gates[0].moed",
                "gates: [ { products: [ " + GOLD + " ], telegram: { chat: -1, link: x } } ] | gates[0].telegram.link",
            })
    void a_gate_that_could_not_work_is_refused(String yaml, String key) {
        assertThat(written.yaml(yaml).wrongKeys()).contains(key);
    }

    private void gates(String... entries) {
        written.yaml("gates:\n" + String.join("", entries));
    }

    private static String entry(String products, String door, String... more) {
        return "  - products: " + products + "\n    " + door + "\n"
                + (more.length == 0 ? "" : "    " + String.join("\n    ", more) + "\n");
    }

    private static Set<ProductId> products(String... ids) {
        return Arrays.stream(ids).map(ProductId::new).collect(Collectors.toSet());
    }
}
