package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.app.CheckSession;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import dev.gatehouse.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be wrong on the first day is planted in the sandbox, found with its next step, and nothing else is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckTest {

    private @Nullable Stage stage;
    private @Nullable CheckSession session;
    private @Nullable Path folder;

    @BeforeAll
    void open(@TempDir Path home) throws IOException {
        folder = home;
        Stage set = Stage.set(home);
        stage = set;
        set.discord()
                .addLockedChannel(set.world().guild(), "lounge", set.world().role());
        session = CheckSession.open(set.settings());
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(session).close();
        stage().close();
    }

    @Test
    void a_healthy_house_has_no_flaw() throws InterruptedException {
        Watch.until("nothing found", () -> find().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.app.faults.Plants#all")
    void each_is_found_with_its_next_step_and_nothing_beside_it(Plant planted) throws InterruptedException {
        Watch.until("nothing found before", () -> find().isEmpty());
        planted.plant().accept(stage());

        Flaw found = Watch.find(
                "one finding",
                () -> Optional.of(find()).filter(all -> all.size() == 1).map(all -> all.get(0)));

        assertThat(found.refusal().code()).isEqualTo(planted.code());
        assertThat(found.refusal().nextStep()).contains(planted.nextStep());
        planted.mend().accept(stage());
        Watch.until("nothing found after", () -> find().isEmpty());
    }

    @Test
    void a_role_of_an_integration_is_found() throws Exception {
        long boosters = stage().discord().addManagedRole(stage().world().guild(), "Boosters", 2);
        String gate =
                """
                gates:
                  - products: [%s]
                    discord: { guild: "%d", role: "%d" }
                """.formatted(stage().world().discordProduct(), stage().world().guild(), boosters);

        assertThat(codes(Map.of("TELEGRAM_TOKEN", ""), gate)).containsExactly("ROLE_MANAGED");
    }

    @Test
    void a_wrong_a_read_only_and_a_sandbox_key_are_told_apart() throws Exception {
        String gate = gate(stage().world().telegramProduct());

        assertThat(codes(key("hk_live_invented"), gate)).containsExactly("HILT_KEY_REFUSED");
        assertThat(codes(key(stage().hilt().readOnlyKey()), gate)).containsExactly("HILT_KEY_READ_ONLY");
        assertThat(codes(key(stage().hilt().sandboxKey()), gate)).contains("HILT_KEY_SANDBOX");
    }

    @Test
    void a_product_that_hilt_delivers_or_that_names_no_account_is_found() throws Exception {
        String delivered = stage().hilt()
                .addProduct(ProductDraft.membership("Delivered", "TELEGRAM_USER_ID")
                        .withDelivery("DISCORD_INVITE", "https://discord.gg/club"));
        String wallet = stage().hilt().addProduct(ProductDraft.membership("Wallet club", "WALLET"));

        assertThat(codes(Map.of("DISCORD_TOKEN", ""), gate(delivered))).containsExactly("PRODUCT_DELIVERED_BY_HILT");
        assertThat(codes(Map.of("DISCORD_TOKEN", ""), gate(wallet))).containsExactly("PRODUCT_IDENTITY_TYPE");
    }

    @Test
    void an_address_that_does_not_lead_here_is_found() throws Exception {
        Map<String, String> elsewhere =
                Map.of("DISCORD_TOKEN", "", "PUBLIC_URL", stage().hilt().url());

        assertThat(codes(elsewhere, gate(stage().world().telegramProduct()))).containsExactly("PUBLIC_URL_UNREACHABLE");
    }

    @Test
    void a_database_on_a_full_disk_is_found() throws Exception {
        TroubledDisk.register();
        String url = "jdbc:h2:" + TroubledDisk.SCHEME + ":"
                + Objects.requireNonNull(folder).resolve("full/gatehouse");
        Database.open(url).close();
        Map<String, String> there = Map.of("DISCORD_TOKEN", "", "DATABASE_URL", url);
        try (CheckSession full =
                CheckSession.open(settings(there, gate(stage().world().telegramProduct())))) {
            TroubledDisk.full(true);

            // An embedded database that fails at a write closes itself: whatever needs rows just then says so too.
            assertThat(full.get()).extracting(flaw -> flaw.refusal().code()).contains("DATABASE_CANNOT_WRITE");
        } finally {
            TroubledDisk.full(false);
        }
    }

    private List<Flaw> find() {
        return Objects.requireNonNull(session).get();
    }

    private List<String> codes(Map<String, String> more, String yaml) throws IOException {
        try (CheckSession own = CheckSession.open(settings(more, yaml))) {
            return own.get().stream().map(flaw -> flaw.refusal().code()).toList();
        }
    }

    private Settings settings(Map<String, String> more, String yaml) throws IOException {
        Map<String, String> environment = new HashMap<>(stage().environment());
        // The stage's own rows are in use by the session that all share.
        environment.put(
                "DATABASE_URL", "jdbc:h2:file:" + Objects.requireNonNull(folder).resolve("none/gatehouse"));
        environment.putAll(more);
        environment.values().removeIf(String::isEmpty);
        Path file = Files.writeString(Objects.requireNonNull(folder).resolve("own.yaml"), yaml);
        return new SettingsLoader(Objects.requireNonNull(folder), environment).forRun(Optional.of(file));
    }

    private String gate(String product) {
        return """
                gates:
                  - products: [%s]
                    telegram: { chat: "%d" }
                """.formatted(product, stage().world().chat());
    }

    private static Map<String, String> key(String key) {
        return Map.of("DISCORD_TOKEN", "", "HILT_API_KEY", key);
    }

    private Stage stage() {
        return Objects.requireNonNull(stage);
    }
}
