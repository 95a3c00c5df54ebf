package dev.gatehouse.telegram.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Wish;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateWordsTest {
    @Test
    void a_person_comes_first_and_the_reason_after() {
        assertThat(GateWords.read("block 12345 spam and worse"))
                .isEqualTo(Wish.to(Deed.BLOCK, Map.of("account", "12345", "reason", "spam and worse")));
        assertThat(GateWords.read("gift 12345 7 a birthday"))
                .isEqualTo(Wish.to(Deed.GIFT, Map.of("account", "12345", "days", "7", "reason", "a birthday")));
    }

    @Test
    void an_account_may_be_written_as_it_is_shown() {
        assertThat(GateWords.read("Member telegram:12345")).isEqualTo(Wish.to(Deed.MEMBER, Map.of("account", "12345")));
    }

    @Test
    void a_file_is_asked_for_by_its_kind_or_for_one_gate() {
        assertThat(GateWords.read("export JSONL")).isEqualTo(Wish.to(Deed.EXPORT, Map.of("form", "jsonl")));
        assertThat(GateWords.read("export 0123456789ab"))
                .isEqualTo(Wish.to(Deed.EXPORT, Map.of("gate", "0123456789ab")));
    }

    @Test
    void what_nobody_knows_lists_the_gates() {
        assertThat(GateWords.read("frobnicate").deed()).isEqualTo(Deed.LIST);
    }
}
