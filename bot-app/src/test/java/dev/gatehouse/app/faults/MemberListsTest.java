package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of a group from before come along as a list, and leave as one. */
class MemberListsTest {
    private static final String GATE = """
            gates:
              - products: [ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3]
                discord: { guild: "1100000000000000001", role: "1100000000000000009" }
            """;

    @TempDir
    Path folder;

    private final HiltStandIn hilt = HiltStandIn.start(new SandboxClock(), 0);

    @AfterEach
    void close() {
        hilt.close();
    }

    private record House(Gatehouse node, Operator operator) implements AutoCloseable {
        @Override
        public void close() {
            node.close();
        }
    }

    private House house(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Map<String, String> environment = new HashMap<>(Map.of(
                "HILT_API_KEY",
                hilt.liveKey(),
                "HILT_API_URL",
                hilt.url(),
                "DATABASE_URL",
                "jdbc:h2:file:" + home.resolve("data/gatehouse"),
                "HTTP_PORT",
                "0",
                "ADMIN_LISTEN",
                "127.0.0.1:0"));
        Path file = Files.writeString(home.resolve("gatehouse.yaml"), GATE);
        Gatehouse node = Gatehouse.start(new SettingsLoader(home, environment).forRun(Optional.of(file)));
        environment.put("ADMIN_LISTEN", URI.create(node.adminUrl()).getAuthority());
        return new House(node, new Operator(new SettingsLoader(home, environment)));
    }

    @Test
    void existing_members_come_in_go_out_and_come_in_again_without_loss() throws Exception {
        thereAndBack(250);
    }

    @Test
    @Tag("nightly")
    void ten_thousand_existing_members_come_in_go_out_and_come_in_again_without_loss() throws Exception {
        thereAndBack(10_000);
    }

    private void thereAndBack(int many) throws IOException {
        Path out = folder.resolve("out.csv");
        try (House first = house("first")) {
            String gate = first.operator()
                    .asks("gates", "list")
                    .path("gates")
                    .path(0)
                    .path("gate")
                    .asText();
            Path list = Files.writeString(
                    folder.resolve("members.csv"),
                    IntStream.range(0, many)
                            .mapToObj(each -> "discord:" + (70_000_000_000L + each) + "," + gate + ",\"member no. "
                                    + each + ", from before\"")
                            .collect(Collectors.joining("\n", "account,gate,reason\n", "\n")));

            assertThat(first.operator().types("members", "import", list.toString(), "--dry-run"))
                    .contains("Would be added: " + many + ", known already: 0, members by Hilt: 0, refused: 0");
            assertThat(first.operator().types("members", "list")).contains("Nothing is decided by hand");

            assertThat(first.operator().types("members", "import", list.toString()))
                    .contains("Added: " + many);
            assertThat(first.operator().types("members", "import", list.toString()))
                    .contains("Added: 0, known already: " + many);
            assertThat(first.operator().types("members", "export", out.toString()))
                    .contains(many + " written");
        }
        try (House second = house("second")) {
            assertThat(second.operator().types("members", "import", out.toString()))
                    .contains("Added: " + many + ", known already: 0", "refused: 0");
            Path lines = folder.resolve("again.jsonl");
            Path again = folder.resolve("again.csv");
            second.operator().types("members", "export", lines.toString());
            second.operator().types("members", "export", again.toString());

            assertThat(read(again)).isEqualTo(read(out)).hasSize(many + 1);
            assertThat(Files.readAllLines(lines)).hasSize(many);
            assertThat(second.operator()
                            .asks("members", "import", lines.toString())
                            .path("known")
                            .asInt())
                    .isEqualTo(many);
        }
    }

    private static Set<String> read(Path file) throws IOException {
        return Set.copyOf(Files.readAllLines(file));
    }

    @Test
    void a_list_that_cannot_be_taken_says_why_line_by_line() throws Exception {
        try (House house = house("third")) {
            String gate = house.operator()
                    .asks("gates", "list")
                    .path("gates")
                    .path(0)
                    .path("gate")
                    .asText();
            Path list = Files.write(
                    folder.resolve("wrong.csv"),
                    List.of(
                            "account,gate,kind,end",
                            "discord:1,nowhere,,",
                            "telegram:2," + gate + ",,",
                            "discord:3," + gate + ",ALLOW,2020-01-01T00:00:00Z",
                            "discord:4," + gate + ",BLOCK,"));

            assertThat(house.operator().types("members", "import", list.toString()))
                    .contains(
                            "Added: 1",
                            "refused: 3",
                            "which does not stand",
                            "on another platform",
                            "Put an end ahead");

            Files.writeString(list, "account,gate\nnobody," + gate + "\n");
            assertThat(house.operator().types("members", "import", list.toString()))
                    .contains("NOT_UNDERSTOOD", "nobody");
            Files.writeString(folder.resolve("wrong.jsonl"), "{\"account\": [1]}\n");
            assertThat(house.operator()
                            .types(
                                    "members",
                                    "import",
                                    folder.resolve("wrong.jsonl").toString()))
                    .contains("NOT_A_SHEET", "Row 1");
            assertThat(house.operator()
                            .types(
                                    "members",
                                    "import",
                                    folder.resolve("absent.csv").toString()))
                    .contains("FILE_NOT_READ");
        }
    }
}
