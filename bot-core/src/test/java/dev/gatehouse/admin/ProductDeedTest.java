package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product made from the chat: by the operator alone, shown first, made once, and its gate set up right after. */
class ProductDeedTest {
    private static final Admin OPERATOR = Bureau.at(Bureau.CLUB, Bureau.OPERATOR, false);

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void a_served_server() {
        bureau.claim(Bureau.CLUB);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    /** Fills in the form that setting up a gate offers. */
    private Panel fillsIn(Map<String, String> fields) {
        String button = Bureau.button(setUp(OPERATOR), "Make a new product");
        return bureau.desk.filled(OPERATOR, button, fields);
    }

    private Panel setUp(Admin admin) {
        return bureau.desk.typed(admin, Wish.to(Deed.SETUP));
    }

    private Panel press(Panel panel, String label) {
        return bureau.desk.pressed(OPERATOR, Bureau.button(panel, label), List.of());
    }

    @Test
    void a_product_is_shown_first_made_once_and_its_gate_set_up_right_after() {
        bureau.products.add(Shelves.gold());
        Panel preview = fillsIn(Map.of("title", "Pearl", "price", "0.20", "days", "5", "grace", "2"));
        assertThat(Bureau.words(preview))
                .contains("Make Pearl at Hilt? 0.2 USDC for 5 days, then 2 days of grace")
                .contains("2, 1 days before the end")
                .contains("paid to " + ProductList.WALLET);
        assertThat(bureau.products).hasSize(1);

        Panel door = press(preview, "Make it");
        press(preview, "Make it");
        assertThat(bureau.products).hasSize(2);
        Product made = bureau.products.get(1);
        assertThat(made.soldOn()).contains(Platform.DISCORD);
        assertThat(made.isDeliveredByHilt()).isFalse();
        assertThat(made.priceMinorUnits()).contains(200_000L);

        press(press(door, "Make a role"), "Open the gate");
        Gate gate = bureau.gates()
                .at(new DoorAddress.Role(Bureau.CLUB.id(), Bureau.ROLE))
                .orElseThrow();
        assertThat(gate.products()).containsExactly(new ProductId("made-1"));
    }

    @Test
    void only_the_operator_is_offered_it_and_only_the_operator_may() {
        Admin admin = Bureau.admin(Bureau.CLUB);
        assertThat(setUp(admin).message().buttons()).isEmpty();
        Wish made = Wish.to(
                Deed.PRODUCT, Map.of("title", "Pearl", "price", "1", "wallet", ProductList.WALLET, "make", "yes"));

        assertThat(Bureau.words(bureau.desk.typed(admin, made))).contains("OPERATOR_ONLY");
        assertThat(bureau.products).isEmpty();
    }

    @Test
    void nothing_is_made_of_what_hilt_would_refuse_and_the_reason_is_said() {
        assertThat(said("title", "Pearl", "price", "free", "wallet", "w")).contains("NOT_A_PRICE");
        assertThat(said("title", "Pearl", "price", "0", "wallet", "w")).contains("a price above zero");
        assertThat(said("title", "Pearl", "price", "1", "wallet", "w", "days", "0"))
                .contains("a period of 1 to 3660 days");
        assertThat(said("title", "Pearl", "price", "1", "wallet", "w", "days", "99999999999"))
                .contains("a period of 1 to 3660 days");
        assertThat(said("title", "Pearl", "price", "1")).contains("a Solana wallet to be paid to");
        assertThat(said("title", "x".repeat(121), "price", "1", "wallet", "w")).contains("1 to 120 characters");
        assertThat(bureau.products).isEmpty();
    }

    private String said(String... fields) {
        Wish wish = Wish.to(Deed.PRODUCT).with("make", "yes");
        for (int i = 0; i < fields.length; i += 2) {
            wish = wish.with(fields[i], fields[i + 1]);
        }
        return Bureau.words(bureau.desk.typed(OPERATOR, wish));
    }

    @Test
    void the_form_asks_no_more_than_a_modal_of_discord_holds() {
        String button = Bureau.button(setUp(OPERATOR), "Make a new product");
        Optional<Form> form = bureau.desk.form(OPERATOR, button);

        assertThat(form.orElseThrow().fields())
                .hasSizeLessThanOrEqualTo(5)
                .allSatisfy(field -> assertThat(field.label()).hasSizeLessThanOrEqualTo(45));
    }
}
