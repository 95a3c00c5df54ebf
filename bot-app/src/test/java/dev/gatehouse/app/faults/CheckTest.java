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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final long ADMINISTRATOR = 1L << 3;
    private static final long WHAT_THE_BOT_HAS_BUT_MANAGE_ROLES = 0x8001_4CA7L;
    private static final long MANAGE_ROLES = 1L << 28;

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

    static Stream<Plant> plants() {
        return Stream.of(
                new Plant(
                        "the sold role ties with the bot's",
                        "ROLE_ABOVE_BOT",
                        "Drag Gatehouse above Member",
                        stage -> move(stage, 100),
                        stage -> move(stage, 1)),
                new Plant(
                        "the role has administrator bits",
                        "ROLE_DANGEROUS",
                        "Take them from the role",
                        stage -> permit(stage, stage.world().role(), ADMINISTRATOR),
                        stage -> permit(stage, stage.world().role(), 0)),
                new Plant(
                        "Manage Roles is missing",
                        "MANAGE_ROLES_MISSING",
                        "Manage Roles",
                        stage -> permitBot(stage, WHAT_THE_BOT_HAS_BUT_MANAGE_ROLES),
                        stage -> permitBot(stage, WHAT_THE_BOT_HAS_BUT_MANAGE_ROLES | MANAGE_ROLES)),
                new Plant(
                        "the server wants a second factor",
                        "TWO_FACTOR_NEEDED",
                        "account that owns the bot",
                        stage -> twoFactor(stage, true),
                        stage -> twoFactor(stage, false)),
                new Plant(
                        "the members intent is off",
                        "MEMBERS_INTENT_OFF",
                        "Server Members Intent",
                        stage -> stage.discord().switches().membersIntentAllowed(false),
                        stage -> stage.discord().switches().membersIntentAllowed(true)),
                new Plant(
                        "the paid channel is hidden behind onboarding",
                        "CHANNEL_HIDDEN_BY_ONBOARDING",
                        "#lounge",
                        stage -> stage.discord().onboard(guild(stage), List.of(general(stage)), List.of()),
                        stage -> stage.discord().stopOnboarding(guild(stage))),
                new Plant(
                        "the role was deleted",
                        "ROLE_DELETED",
                        "Make a role",
                        stage -> stage.discord()
                                .deleteRole(guild(stage), stage.world().role()),
                        stage -> stage.discord().addRoleWithId(stage.world().role(), guild(stage), "Member", 1, 0)),
                new Plant(
                        "Telegram's invite right is missing",
                        "BOT_RIGHT_MISSING",
                        "Invite users via link",
                        stage -> rights(stage, false, true),
                        stage -> rights(stage, true, true)),
                new Plant(
                        "the ban right is missing",
                        "BOT_RIGHT_MISSING",
                        "Ban users",
                        stage -> rights(stage, true, false),
                        stage -> rights(stage, true, true)),
                new Plant(
                        "the chat is public",
                        "CHAT_IS_PUBLIC",
                        "Make the chat private",
                        stage -> stage.telegram()
                                .backstage()
                                .setUsername(stage.world().chat(), "open_lounge"),
                        stage -> stage.telegram()
                                .backstage()
                                .setUsername(stage.world().chat(), "")),
                new Plant(
                        "another program set a webhook",
                        "TELEGRAM_WEBHOOK_SET",
                        "deleteWebhook",
                        stage -> RivalBot.of(stage).calls("setWebhook?url=http://127.0.0.1:9/theirs"),
                        stage -> RivalBot.of(stage).calls("deleteWebhook")),
                new Plant(
                        "chat_member is not among the updates",
                        "TELEGRAM_UPDATES_MISSING",
                        "Stop any other program",
                        stage -> RivalBot.of(stage).calls("getUpdates?allowed_updates=%5B%22message%22%5D"),
                        stage -> RivalBot.of(stage).calls("getUpdates?allowed_updates=%5B%5D")),
                new Plant(
                        "the clock is ten minutes off",
                        "CLOCK_OFF",
                        "NTP",
                        stage -> stage.hilt().switches().dateAhead(Duration.ofMinutes(10)),
                        stage -> stage.hilt().switches().dateAhead(Duration.ZERO)));
    }

    @Test
    void a_healthy_house_has_no_flaw() throws InterruptedException {
        Watch.until("nothing found", () -> find().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("plants")
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
        long boosters = stage().discord().addManagedRole(guild(stage()), "Boosters", 2);
        String gate = """
                gates:
                  - products: [%s]
                    discord: { guild: "%d", role: "%d" }
                """.formatted(stage().world().discordProduct(), guild(stage()), boosters);

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

    private static long guild(Stage stage) {
        return stage.world().guild();
    }

    private static long general(Stage stage) {
        return stage.discord().generalChannel(guild(stage));
    }

    private static void move(Stage stage, int position) {
        stage.discord().moveRole(guild(stage), stage.world().role(), position);
    }

    private static void permit(Stage stage, long role, long permissions) {
        stage.discord().permitRole(guild(stage), role, permissions);
    }

    private static void permitBot(Stage stage, long permissions) {
        permit(stage, stage.discord().botRole(guild(stage)), permissions);
    }

    private static void twoFactor(Stage stage, boolean required) {
        stage.discord().switches().twoFactor(guild(stage), required);
    }

    private static void rights(Stage stage, boolean invite, boolean ban) {
        stage.telegram().setBotRights(stage.world().chat(), invite, ban);
    }
}
