package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases 95 to 97: what people might do with the codes that tie their accounts together. */
@ExtendWith(OnStage.class)
class LinkCodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{26}");

    private final Stage stage;

    LinkCodesTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void fault_95_a_shared_code_lets_one_account_in_and_nobody_after_it() throws Exception {
        DiscordBuyer dora = member("dora");
        String code = code(dora, "/link");
        TelegramBuyer tanja = TelegramBuyer.started(stage, "Tanja");
        TelegramBuyer mallory = TelegramBuyer.started(stage, "Mallory");

        type(tanja, "/link " + code);
        Watch.until("being linked", () -> tanja.told("Linked with dora on Discord") == 1);
        tanja.goIn();
        tanja.awaitInside();
        Watch.until("the owner of the code being told", () -> dora.told("tanja on Telegram was linked") == 1);

        type(mallory, "/link " + code);
        Watch.until("being refused", () -> mallory.told("LINK_CODE_UNKNOWN") == 1);
        assertThat(mallory.isInside()).isFalse();
    }

    @Test
    void whoever_parts_from_a_linked_account_closes_its_door() throws Exception {
        DiscordBuyer dora = member("dora-who-parts");
        TelegramBuyer tanja = TelegramBuyer.started(stage, "Parted");
        type(tanja, "/link " + code(dora, "/link"));
        Watch.until("being linked", () -> tanja.told("Linked with") == 1);
        tanja.goIn();
        tanja.awaitInside();
        assertThat(dora.type("/membership", Map.of()).awaitReply(PATIENCE).text())
                .contains("Linked with: Telegram " + tanja.id());

        assertThat(dora.type("/unlink", Map.of()).awaitReply(PATIENCE).text()).contains("Parted.");

        assertThat(dora.type("/membership", Map.of()).awaitReply(PATIENCE).text())
                .doesNotContain("Linked with");
        new Calendar(stage).advanceUntil("the door closed to the other account", () -> !tanja.isInside());
        assertThat(dora.hasRole()).isTrue();
    }

    @Test
    void fault_95_a_code_is_bound_to_the_other_platform_and_ends_after_ten_minutes() throws Exception {
        DiscordBuyer dora = member("dora-of-95");
        DiscordBuyer mallory = DiscordBuyer.inside(stage, "mallory");
        String code = code(dora, "/link");
        assertThat(code).hasSize(26);

        assertThat(answer(mallory, "/link", code)).contains("LINK_CODE_UNKNOWN");
        assertThat(mallory.hasRole()).isFalse();

        TelegramBuyer tanja = TelegramBuyer.started(stage, "Tanja95");
        new Calendar(stage).advance(Duration.ofMinutes(10).plusSeconds(5));
        // Nobody asks for another code before: that would throw this one away, however long it were good for.
        type(tanja, "/link " + code);
        Watch.until("the refusal", () -> tanja.told("LINK_CODE_UNKNOWN") > 0);
        assertThat(tanja.told("Linked with")).isZero();
    }

    @Test
    void fault_95_guessing_ends_after_five_tries() throws Exception {
        DiscordBuyer dora = member("dora-the-guessed");
        String code = code(dora, "/link");
        TelegramBuyer mallory = TelegramBuyer.started(stage, "Guesser");
        for (int n = 1; n <= 5; n++) {
            int tried = n;
            type(mallory, "/link GUESS" + n);
            Watch.until("guess " + n, () -> mallory.told("LINK_CODE_UNKNOWN") == tried);
        }
        type(mallory, "/link " + code);
        Watch.until("being refused", () -> mallory.told("CODE_TRIES") == 1);
        assertThat(mallory.told("Linked with")).isZero();
    }

    @Test
    void fault_96_of_two_accounts_that_claim_one_purchase_at_once_exactly_one_gets_it() throws Exception {
        DiscordBuyer dora = member("dora-of-two");
        String code = code(dora, "/link");
        List<TelegramBuyer> rivals =
                List.of(TelegramBuyer.started(stage, "First96"), TelegramBuyer.started(stage, "Second96"));

        rivals.forEach(each -> type(each, "/link " + code));
        Watch.until("both being answered", () -> told(rivals, "Linked with") + told(rivals, "(LINK_") == 2);

        assertThat(told(rivals, "Linked with")).isEqualTo(1);
        TelegramBuyer winner = rivals.get(rivals.get(0).told("Linked with") == 1 ? 0 : 1);
        winner.goIn();
        winner.awaitInside();
        assertThat(rivals).filteredOn(TelegramBuyer::isInside).hasSize(1);
    }

    @Test
    void fault_96_a_purchase_moves_to_another_account_once_in_thirty_days_and_is_on_record() throws Exception {
        Trail trail = Trail.from(stage);
        DiscordBuyer old = member("old-account");
        DiscordBuyer fresh = DiscordBuyer.inside(stage, "new-account");
        DiscordBuyer third = DiscordBuyer.inside(stage, "third-account");

        press(old, move(old, code(fresh, "/move")));
        fresh.awaitRole();
        old.awaitNoRole();

        assertThat(answer(fresh, "/move", code(third, "/move"))).contains("MOVE_TOO_SOON");
        assertThat(fresh.hasRole()).isTrue();
        assertThat(third.hasRole()).isFalse();
        assertThat(trail.words("PERSON"))
                .contains(
                        "moved to discord:" + fresh.id() + " by the person",
                        "moved here from discord:" + old.id() + " by the person");
    }

    @Test
    void fault_97_a_hostile_name_is_told_to_the_other_side_as_plain_text() throws Exception {
        DiscordBuyer dora = member("dora-of-97");
        long hostile = stage.telegram().addUser("@everyone **x** \u202E[y](https://evil.example)", "");
        stage.telegram().start(hostile, "");
        stage.telegram().type(hostile, hostile, "/link " + code(dora, "/link"));

        Watch.until("the owner of the code being told", () -> dora.told("was linked with this account") == 1);
        Message told = stage.discord().dms(dora.id()).stream()
                .filter(each -> each.text().contains("was linked"))
                .findFirst()
                .orElseThrow();
        assertThat(told.text())
                .doesNotContain("@everyone")
                .doesNotContain("**x**")
                .doesNotContain("[y](https")
                .doesNotContain("\u202E");
    }

    private DiscordBuyer member(String name) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, name);
        buyer.buy(stage.world().otherProduct());
        buyer.awaitRole();
        return buyer;
    }

    private String code(DiscordBuyer buyer, String command) {
        String text = buyer.type(command, Map.of()).awaitReply(PATIENCE).text();
        return CODE.matcher(text).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    private static String answer(DiscordBuyer buyer, String command, String code) {
        String text =
                buyer.type(command, Map.of("code", code)).awaitReply(PATIENCE).text();
        return text.replace("\\", "");
    }

    private static Message move(DiscordBuyer buyer, String code) {
        return buyer.type("/move", Map.of("code", code)).awaitReply(PATIENCE);
    }

    private void press(DiscordBuyer buyer, Message question) {
        assertThat(question.buttons().get(0).label()).isEqualTo("Yes, move everything");
        String button = question.buttons().get(0).customId();
        String answer = stage.discord()
                .press(buyer.id(), question, button)
                .awaitReply(PATIENCE)
                .text();
        assertThat(answer).startsWith("Done.");
    }

    private void type(TelegramBuyer buyer, String text) {
        stage.telegram().type(buyer.id(), buyer.id(), text);
    }

    private static long told(List<TelegramBuyer> buyers, String text) {
        return buyers.stream().mapToLong(each -> each.told(text)).sum();
    }
}
