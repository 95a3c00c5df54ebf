package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Case 101: somebody invites the bot into a place of their own, where they may do everything. */
@ExtendWith(OnStage.class)
class UnclaimedPlacesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String SENTENCE = "This bot is not in service here.";

    private final Stage stage;
    private final Letterbox box;
    private int asked;

    UnclaimedPlacesTest(Stage stage) throws Exception {
        this.stage = stage;
        this.box = Letterbox.of(stage);
    }

    @BeforeEach
    void nothing_asked_yet() throws Exception {
        Genuine.untilQuiet(stage);
        asked = stage.hilt().calls().all().size();
    }

    @Test
    void fault_101_the_admin_of_an_unclaimed_server_gets_one_sentence_for_every_command() throws Exception {
        long admin = stage.discord().addUser("admin");
        long server = stage.discord().addGuild("Elsewhere", admin);
        List<TypedCommand> commands =
                TypedCommand.all(stage.discord(), stage.world().owner());
        assertThat(commands).hasSizeGreaterThan(30);

        for (TypedCommand typed : commands) {
            if (typed.words().equals("/gate claim")) {
                continue; // Only whoever holds a code of the operator has something to claim.
            }
            for (Map<String, String> options : List.of(typed.needed(), typed.all())) {
                var view = stage.discord().slash(server, admin, typed.words(), options);
                var answer = view.awaitReply(PATIENCE);

                assertThat(answer.text()).isEqualTo(SENTENCE);
                assertThat(answer.buttons()).isEmpty();
                assertThat(view.ephemeral()).isTrue();
            }
        }
        assertThat(stage.discord().autocomplete(server, admin, "/buy", "product", ""))
                .isEmpty();
        nothingShownNothingMade();
    }

    @Test
    void fault_101_the_admin_of_an_unclaimed_group_gets_one_sentence_for_every_command() throws Exception {
        long admin = stage.telegram().addUser("Admin", "admin");
        List<String> typed = new ArrayList<>(List.of("/start", "/start b"));
        for (String command : telegramCommands()) {
            typed.add("/" + command);
            typed.add("/" + command + "@" + stage.telegram().botUsername() + " "
                    + stage.world().telegramProduct());
        }
        assertThat(typed).hasSizeGreaterThanOrEqualTo(6);

        // A group of its own for each: Telegram takes only so many messages a minute in one.
        for (String text : typed) {
            long group = stage.telegram().addSupergroup("Elsewhere", admin);
            stage.telegram().type(group, admin, text);
            Watch.until(
                    "an answer to " + text,
                    () -> !stage.telegram().chatMessages(group).isEmpty());
            assertThat(stage.telegram().chatMessages(group)).singleElement().satisfies(answer -> {
                assertThat(answer.text()).isEqualTo(SENTENCE);
                assertThat(answer.buttons()).isEmpty();
            });
            assertThat(stage.telegram().links(group)).isEmpty();
        }
        nothingShownNothingMade();
    }

    private void nothingShownNothingMade() throws Exception {
        List<Call> calls = stage.hilt().calls().all();
        assertThat(calls.subList(asked, calls.size())).isEmpty();
        assertThat(box.stored().handoffs()).isZero();
    }

    /** What the bot told Telegram that it understands. */
    private Set<String> telegramCommands() throws Exception {
        List<Call> calls = Watch.find("the command menu", () -> {
            List<Call> found = stage.telegram().calls().of("POST", "(?i).*/setmycommands");
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        });
        Set<String> names = new TreeSet<>();
        for (Call call : calls) {
            new ObjectMapper()
                    .readTree(call.body())
                    .path("commands")
                    .forEach(each -> names.add(each.path("command").asText()));
        }
        return names;
    }
}
