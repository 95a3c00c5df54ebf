package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a buyer types and presses in Discord, through the real library, as it stands there afterwards. */
@ExtendWith(OnStage.class)
class BuyerCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Stage stage;
    private final DiscordBuyer buyer;

    BuyerCommandsTest(Stage stage) {
        this.stage = stage;
        this.buyer = DiscordBuyer.inside(stage, "buyer");
    }

    private InteractionView types(String command, Map<String, String> options) {
        InteractionView view = buyer.type(command, options);
        view.awaitReply(PATIENCE);
        return view;
    }

    private InteractionView presses(InteractionView on, String label) {
        InteractionView view = stage.discord().press(buyer.id(), shown(on), button(shown(on), label));
        view.awaitReply(PATIENCE);
        return view;
    }

    private static String button(Message on, String label) {
        return on.buttons().stream()
                .filter(each -> each.label().startsWith(label))
                .map(Button::customId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + on.buttons()));
    }

    private static Message shown(InteractionView view) {
        List<Message> all = view.messages();
        return all.get(all.size() - 1);
    }

    private static String link(InteractionView offer) {
        return shown(offer).buttons().stream()
                .map(Button::url)
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void products_are_offered_while_typing_and_the_card_says_price_door_and_how_long_the_link_lives() {
        assertThat(stage.discord().autocomplete(stage.world().guild(), buyer.id(), "/buy", "product", "go"))
                .anyMatch(each -> each.contains("Gold"))
                .noneMatch(each -> each.contains("Silver"));

        InteractionView offer = types("/buy", Map.of("product", "Gold"));

        assertThat(offer.ephemeral()).isTrue();
        assertThat(shown(offer).text())
                .contains("Gold is ready: 29 USDC every 30 days")
                .contains("It opens Member in The Club")
                .containsPattern("valid until <t:\\d+:[a-zA-Z]> \\(<t:\\d+:R>\\)");
    }

    @Test
    void without_a_product_a_choice_is_shown_and_what_was_pressed_is_sold() {
        InteractionView choice = types("/buy", Map.of());
        assertThat(shown(choice).text()).contains("What would you like to have?");
        assertThat(shown(choice).buttons())
                .extracting(Button::label)
                .containsExactlyInAnyOrder("Gold – 29 USDC every 30 days", "Silver – 29 USDC every 30 days");

        InteractionView offer = presses(choice, "Silver");

        assertThat(shown(offer).text()).contains("Silver is ready");
        assertThat(link(offer)).startsWith(stage.hilt().url());
        assertThat(shown(types("/buy", Map.of("product", "Bronze"))).text())
                .contains("Bronze is not on sale here")
                .contains("On sale here:");
    }

    @Test
    void a_renewal_is_of_what_the_person_has_and_adds_to_it() throws Exception {
        buyer.arrive();
        Instant end = buyer.membership().term().end();

        InteractionView offer = types("/renew", Map.of());
        assertThat(shown(offer).text()).contains("Gold is already yours until", "Gold is ready");
        stage.hilt().pay(link(offer));

        assertThat(buyer.membership().term().end()).isEqualTo(end.plus(Duration.ofDays(30)));
        Watch.until("being told", () -> buyer.told("is renewed until") == 1);
    }

    @Test
    void in_a_direct_message_the_same_commands_serve_and_good_news_leads_to_the_receipt() throws Exception {
        buyer.arrive();
        InteractionView inPrivate = stage.discord().slash(0, buyer.id(), "/membership", Map.of());
        assertThat(inPrivate.awaitReply(PATIENCE).text()).contains("Member in The Club: active until");

        Watch.until("the good news", () -> buyer.told("You are in") == 1);
        Message news = stage.discord().dms(buyer.id()).stream()
                .filter(each -> each.text().contains("You are in"))
                .findFirst()
                .orElseThrow();
        InteractionView receipt = stage.discord().press(buyer.id(), news, button(news, "Receipt"));

        assertThat(receipt.awaitReply(PATIENCE).text()).contains("Paid for Gold: 29 USDC");
        assertThat(shown(receipt).buttons()).extracting(Button::label).containsExactly("Verify Gold");
    }

    @Test
    void a_fresh_link_is_another_one_for_the_same_product() {
        InteractionView offer = types("/buy", Map.of("product", "Gold"));

        assertThat(shown(offer).buttons()).anyMatch(each -> each.label().equals("Pay with Hilt"));
        InteractionView fresh = presses(offer, "Fresh link");

        assertThat(link(fresh)).isNotEqualTo(link(offer));
        assertThat(shown(fresh).text()).contains("Gold is ready");
    }

    @Test
    void the_answer_that_held_the_link_says_that_the_role_is_there() throws Exception {
        InteractionView offer = types("/buy", Map.of("product", "Gold"));
        stage.hilt().pay(link(offer));
        buyer.awaitRole();

        Watch.until("the good news in its place", () -> shown(offer).text().contains("You are in"));
        assertThat(offer.messages()).hasSize(1);
        assertThat(shown(offer).buttons())
                .noneMatch(each -> !each.url().isEmpty() && each.label().startsWith("Pay"));

        assertThat(shown(types("/membership", Map.of())).text()).contains("Member in The Club: active until");
        assertThat(shown(types("/buy", Map.of("product", "Gold"))).text()).contains("Gold is already yours until");
    }

    @Test
    void a_language_once_chosen_holds_for_every_later_answer() {
        assertThat(shown(types("/language", Map.of())).text()).contains("English, español, русский");
        types("/language", Map.of("language", "español"));

        assertThat(shown(types("/membership", Map.of())).text()).contains("Todavía no tienes ninguna");
        types("/language", Map.of("language", "English"));
        assertThat(shown(types("/membership", Map.of())).text()).contains("You have no membership here yet");
    }

    @Test
    void what_is_kept_is_forgotten_once_that_was_confirmed() {
        types("/timezone", Map.of("zone", "Europe/Madrid"));
        assertThat(shown(types("/privacy", Map.of("what", "export"))).text()).contains("Europe/Madrid");

        InteractionView sure = types("/privacy", Map.of("what", "erase"));
        assertThat(shown(sure).text()).contains("is forgotten");
        assertThat(shown(presses(sure, "Yes, forget it")).text()).contains("Forgotten:");

        assertThat(shown(types("/privacy", Map.of("what", "export"))).text()).doesNotContain("Europe/Madrid");
    }

    @Test
    void a_button_that_was_meant_for_admins_shows_a_buyer_nothing() throws Exception {
        ServerAdmin admin = ServerAdmin.of(stage);
        String product = stage.hilt().addProduct(ProductDraft.membership("Hall", "DISCORD_USER_ID"));
        long role = admin.opens(product, "Hall");
        long room = stage.discord().generalChannel(admin.server());
        admin.types("log", Map.of("log", Long.toString(room)));
        long payer = admin.payer(product, role);
        Message told = Watch.find(
                "the line in the log",
                () -> stage.discord().channelMessages(room).stream()
                        .filter(each -> each.text().contains("discord:" + payer))
                        .findFirst());

        InteractionView tried = stage.discord().press(payer, told, button(told, "Show this person"));

        tried.awaitReply(PATIENCE);
        assertThat(shown(tried).text())
                .contains(ServerAdmin.shown("ADMIN_ONLY"))
                .doesNotContain("ACTIVE");
    }
}
