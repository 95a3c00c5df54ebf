package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Case 51 for everything that can be typed and pressed: Discord wants a first answer within three seconds. */
@ExtendWith(OnStage.class)
class HiltHangsTest {
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
    /** More than the node answers at once. */
    private static final int AT_ONCE = 16;

    private static final Duration HANGING = FIRST_ANSWER.plusSeconds(1);

    private final Stage stage;

    HiltHangsTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void fault_51_with_hilt_hanging_every_command_button_and_form_is_acknowledged_in_time() throws Exception {
        ServerAdmin admin = ServerAdmin.of(stage);
        admin.opens(stage.hilt().addProduct(ProductDraft.membership("Well", "DISCORD_USER_ID")), "Well");
        long guest = admin.guest("guest");
        List<Long> askers = IntStream.range(0, AT_ONCE)
                .mapToObj(each -> admin.guest("asker"))
                .toList();
        Message passes = admin.types("pass", Map.of());
        Message check = admin.types("check", Map.of());
        stage.hilt().faults().add(Fault.hang("*", "/v1/.*", Fault.FOR_EVER, HANGING));

        for (long asker : askers) {
            stage.discord().slash(admin.server(), asker, "/buy", Map.of());
        }
        JsonNode form = admin.press(passes, "Make a pass").awaitModal(FIRST_ANSWER);
        assertThat(form.path("title").asText()).isEqualTo("A guest pass");
        List<TypedCommand> commands = TypedCommand.all(stage.discord(), guest);
        assertThat(commands).hasSizeGreaterThan(30);
        List<InteractionView> typed = new ArrayList<>();
        for (TypedCommand each : commands) {
            InteractionView view = stage.discord().slash(admin.server(), admin.id(), each.words(), each.needed());
            typed.add(view);
            // Whatever comes too late is refused by the stand-in, as by Discord, and never counts.
            Watch.until(each.words() + " acknowledged", view::acknowledged);
        }
        InteractionView pressed = admin.press(check, "Look again");
        Watch.until("a button acknowledged", pressed::acknowledged);

        assertThat(typed)
                .filteredOn(each -> each.modal().isEmpty())
                .allMatch(InteractionView::deferred)
                .allMatch(InteractionView::ephemeral);

        stage.hilt().faults().clear();
        Watch.until("everybody answered in the end", () -> typed.stream().allMatch(HiltHangsTest::isAnswered));
    }

    private static boolean isAnswered(InteractionView view) {
        return view.modal().isPresent() || !view.messages().isEmpty();
    }
}
