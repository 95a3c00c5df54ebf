package dev.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.web.CheckRoute;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
    private static final Flaw WRONG =
            new Flaw("door telegram:-1", new Refusal("CHAT_IS_PUBLIC", "Anybody can come in.", "Make it private."));
    private static final Flaw KNOWN =
            Flaw.note("door telegram:-1", new Refusal("MEMBERS_UNSEEN", "Three came in unseen.", "Look once."));

    private static NodeAnswer answer(Flaw... flaws) throws JsonProcessingException {
        return NodeAnswer.of(JsonMapper.builder().build().writeValueAsString(CheckRoute.answer(List.of(flaws))));
    }

    @Test
    void what_nobody_can_mend_is_told_and_fails_no_check() throws Exception {
        NodeAnswer said = answer(KNOWN);

        assertThat(said.is("healthy")).isTrue();
        assertThat(CheckCommand.page(said))
                .startsWith("Everything was looked over and is in order.\n\nTo be known:\n\nMEMBERS_UNSEEN")
                .contains("docs/runbook.md#members_unseen");
    }

    @Test
    void what_is_to_be_mended_comes_first() throws Exception {
        NodeAnswer said = answer(KNOWN, WRONG);

        assertThat(said.is("healthy")).isFalse();
        assertThat(CheckCommand.page(said))
                .startsWith("1 finding:\n\nCHAT_IS_PUBLIC")
                .contains("To be known:\n\nMEMBERS_UNSEEN");
    }
}
