package dev.gatehouse.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.Gate;
import dev.gatehouse.app.cli.RefusedException;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.sandbox.stage.Bot;
import dev.gatehouse.sandbox.stage.Sandbox;
import dev.gatehouse.sandbox.stage.StagePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo is started with. */
final class DemoSettingsTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void the_gates_of_the_sandbox_file_are_the_doors_on_the_stage() {
        try (Sandbox sandbox = Sandbox.start();
                StagePage page = StagePage.open(sandbox, new NoBot(), 0, Duration.ZERO)) {
            Settings settings = new StageSettings(HOME, folder, sandbox).read();

            assertThat(page.url()).startsWith("http://127.0.0.1:");
            assertThat(settings.gates().all())
                    .extracting(Gate::door)
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder(
                            "discord:1100000000000000001/role:1100000000000000009", "telegram:-1002340000001");
            assertThat(settings.gates().all())
                    .flatExtracting(Gate::products)
                    .allSatisfy(product ->
                            assertThat(sandbox.hilt().title(product.value())).isNotEqualTo(product.value()));
            assertThat(sandbox.discord()
                            .isMember(
                                    1_100_000_000_000_000_001L,
                                    sandbox.discord().botUserId()))
                    .isTrue();
        }
    }

    @Test
    void a_folder_of_ones_own_stays_and_a_temporary_one_goes() throws Exception {
        Path wanted = folder.resolve("mine");
        try (DataFolder mine = DataFolder.of(Optional.of(wanted))) {
            Files.writeString(mine.path().resolve("rows"), "kept");
        }
        DataFolder temporary = DataFolder.of(Optional.empty());
        Files.writeString(temporary.path().resolve("rows"), "gone");
        temporary.close();

        assertThat(wanted.resolve("rows")).exists();
        assertThat(temporary.path()).doesNotExist();
    }

    @Test
    void a_folder_that_holds_something_is_refused_and_left_alone() throws Exception {
        Path file = Files.writeString(folder.resolve("rows"), "of another run");

        assertThatThrownBy(() -> DataFolder.of(Optional.of(folder)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("DATA_IN_USE"));
        assertThat(file).hasContent("of another run");
    }

    @Test
    void a_second_demo_finds_a_port_of_its_own_and_a_wanted_port_that_is_taken_is_said() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            try (StagePage beside = new PagePort(port, false).open(free -> open(sandbox, free))) {
                assertThat(URI.create(beside.url()).getPort()).isNotEqualTo(port);
            }
            assertThatThrownBy(() -> PagePort.of(Integer.toString(port)).open(free -> open(sandbox, free)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("PORT_TAKEN"));
        }
    }

    @Test
    void a_port_that_is_none_is_said() {
        for (String wrong : new String[] {"eighty", "-1", "65536"}) {
            assertThatThrownBy(() -> PagePort.of(wrong))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("PORT_WRONG"));
        }
        assertThat(PagePort.of(" ")).isEqualTo(new PagePort(8170, false));
        assertThat(PagePort.of("0")).isEqualTo(new PagePort(0, true));
    }

    private static StagePage open(Sandbox sandbox, int port) {
        return StagePage.open(sandbox, new NoBot(), port, Duration.ZERO);
    }

    /** Nobody on the stage. */
    private static final class NoBot implements Bot {
        @Override
        public Optional<URI> admin() {
            return Optional.empty();
        }

        @Override
        public String adminToken() {
            return "";
        }

        @Override
        public void start() {
            throw new UncheckedIOException(new IOException("nobody is here to start"));
        }

        @Override
        public void stop() {
            throw new UncheckedIOException(new IOException("nobody is here to stop"));
        }
    }
}
