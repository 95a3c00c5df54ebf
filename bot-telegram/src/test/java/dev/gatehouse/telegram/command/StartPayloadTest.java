package dev.gatehouse.telegram.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartPayloadTest {
    @ParameterizedTest
    @ValueSource(strings = {"ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3", "prod_1", "p-1", "A"})
    void a_product_survives_the_journey_in_a_link(String product) {
        String payload = StartPayload.buy(product);

        assertThat(payload).matches("[A-Za-z0-9_-]{1,64}");
        assertThat(StartPayload.isBuy(payload)).isTrue();
        assertThat(StartPayload.product(payload)).contains(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a product", "prod/1", "0123456789012345678901234567890123456789012345678901234567890"})
    void an_id_that_fits_no_link_becomes_the_choice_among_products(String product) {
        assertThat(StartPayload.buy(product)).isEqualTo("buy");
    }

    @Test
    void nothing_picked_is_nothing_picked() {
        assertThat(StartPayload.product("buy")).isEmpty();
        assertThat(StartPayload.product("buy_")).isEmpty();
        assertThat(StartPayload.isBuy("membership")).isFalse();
    }
}
