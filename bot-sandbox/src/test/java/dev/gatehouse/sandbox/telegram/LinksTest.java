package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest extends TelegramStory {
    private final long bert = telegram.addUser("Bert", "");

    private String make(Map<String, Object> terms) {
        Map<String, Object> params = new HashMap<>(terms);
        params.put("chat_id", club);
        return bot.ask("createChatInviteLink", params).path("invite_link").asText();
    }

    private Map<String, Object> naming(String link) {
        return Map.of("chat_id", club, "invite_link", link);
    }

    @Test
    void a_link_counts_its_members() {
        String link = make(Map.of("member_limit", 1));
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.JOINED);
        assertThat(telegram.open(bert, link)).isEqualTo(JoinResult.REFUSED);
    }

    @Test
    void a_link_ends_at_its_time() {
        String link = make(Map.of("expire_date", clock.instant().getEpochSecond() + 60));
        clock.advance(Duration.ofMinutes(2));
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REFUSED);
    }

    @Test
    void a_revoked_link_opens_nothing_and_is_not_edited() {
        String link = make(Map.of());
        JsonNode revoked = bot.ask("revokeChatInviteLink", naming(link));
        assertThat(revoked.path("is_revoked").asBoolean()).isTrue();
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REFUSED);
        assertThat(bot.refusal("editChatInviteLink", naming(link))).isEqualTo("400 Bad Request: INVITE_HASH_EXPIRED");
    }

    @Test
    void a_link_is_edited() {
        String link = make(Map.of());
        JsonNode edited = bot.ask(
                "editChatInviteLink",
                Map.of("chat_id", club, "invite_link", link, "name", "door", "creates_join_request", true));
        assertThat(edited.path("name").asText()).isEqualTo("door");
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REQUESTED);
    }

    @Test
    void the_bot_cannot_touch_the_links_of_others_nor_see_them_whole() {
        String owners = telegram.backstage().makeOwnersLink(club, true).url();
        assertThat(bot.refusal("revokeChatInviteLink", naming(owners)))
                .isEqualTo("400 Bad Request: CHAT_ADMIN_REQUIRED");

        bot.listenTo("chat_join_request");
        telegram.open(alice, owners);
        assertThat(bot.updates()
                        .get(0)
                        .at("/chat_join_request/invite_link/invite_link")
                        .asText())
                .endsWith("…")
                .isNotEqualTo(owners);
    }

    @Test
    void asking_and_counting_exclude_each_other() {
        assertThat(bot.refusal(
                        "createChatInviteLink",
                        Map.of("chat_id", club, "creates_join_request", true, "member_limit", 1)))
                .startsWith("400 Bad Request: member limit can't be specified");
        assertThat(bot.refusal("createChatInviteLink", Map.of("chat_id", club, "member_limit", 100_000)))
                .startsWith("400");
    }

    @Test
    void a_name_has_32_characters_at_most() {
        make(Map.of("name", "é".repeat(32)));
        assertThat(bot.refusal("createChatInviteLink", Map.of("chat_id", club, "name", "x".repeat(33))))
                .startsWith("400 Bad Request: ");
    }

    @Test
    void making_links_needs_the_right_to_invite() {
        telegram.setBotRights(club, false, true);
        assertThat(bot.refusal("createChatInviteLink", Map.of("chat_id", club)))
                .isEqualTo("400 Bad Request: not enough rights to manage chat invite link");
    }

    @Test
    void a_new_primary_link_ends_the_old_one() {
        String first = bot.ask("exportChatInviteLink", Map.of("chat_id", club)).asText();
        String second = bot.ask("exportChatInviteLink", Map.of("chat_id", club)).asText();
        assertThat(telegram.open(alice, first)).isEqualTo(JoinResult.REFUSED);
        assertThat(telegram.open(alice, second)).isEqualTo(JoinResult.JOINED);
        assertThat(bot.ask("getChat", Map.of("chat_id", club))
                        .path("invite_link")
                        .asText())
                .isEqualTo(second);
    }
}
