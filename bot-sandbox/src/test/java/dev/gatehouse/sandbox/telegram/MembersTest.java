package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest extends TelegramStory {
    @BeforeEach
    void listen() {
        bot.listenTo("message", "my_chat_member", "chat_member");
    }

    private Map<String, Object> in(long chat, long user) {
        return Map.of("chat_id", Long.toString(chat), "user_id", user);
    }

    @Test
    void unbanning_a_present_member_removes_without_a_ban() {
        telegram.add(club, alice);

        bot.ask("unbanChatMember", in(club, alice));

        assertThat(telegram.status(club, alice)).isEqualTo("left");
        String link = telegram.backstage().makeOwnersLink(club, false).url();
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.JOINED);
    }

    @Test
    void only_if_banned_leaves_a_present_member_alone() {
        telegram.add(club, alice);
        bot.ask("unbanChatMember", Map.of("chat_id", club, "user_id", alice, "only_if_banned", true));
        assertThat(telegram.isInside(club, alice)).isTrue();
    }

    @Test
    void a_ban_keeps_out_until_it_is_lifted() {
        telegram.add(club, alice);
        String link = telegram.backstage().makeOwnersLink(club, false).url();

        bot.ask("banChatMember", in(club, alice));
        assertThat(telegram.status(club, alice)).isEqualTo("kicked");
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.REFUSED);

        bot.ask("unbanChatMember", in(club, alice));
        assertThat(telegram.status(club, alice)).isEqualTo("left");
        assertThat(telegram.open(alice, link)).isEqualTo(JoinResult.JOINED);
    }

    @Test
    void a_ban_with_an_end_ends_by_itself() {
        long until = clock.instant().getEpochSecond() + 3600;
        bot.ask("banChatMember", Map.of("chat_id", club, "user_id", alice, "until_date", until));
        assertThat(telegram.status(club, alice)).isEqualTo("kicked");

        clock.advance(Duration.ofHours(2));

        assertThat(telegram.status(club, alice)).isEqualTo("left");
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 367L * 86_400})
    void a_ban_too_short_or_too_long_is_for_ever(long seconds) {
        long until = clock.instant().getEpochSecond() + seconds;
        bot.ask("banChatMember", Map.of("chat_id", club, "user_id", alice, "until_date", until));

        clock.advance(Duration.ofDays(1000));

        JsonNode member = bot.ask("getChatMember", in(club, alice));
        assertThat(member.path("status").asText()).isEqualTo("kicked");
        assertThat(member.path("until_date").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"banChatMember", "unbanChatMember"})
    void owner_and_administrators_cannot_be_removed(String method) {
        telegram.add(club, alice);
        telegram.promote(club, alice);
        assertThat(bot.refusal(method, in(club, olga))).isEqualTo("400 Bad Request: can't remove chat owner");
        assertThat(bot.refusal(method, in(club, alice)))
                .isEqualTo("400 Bad Request: user is an administrator of the chat");

        telegram.demote(club, alice);
        assertThat(bot.call(method, in(club, alice)).path("ok").asBoolean()).isTrue();
    }

    @Test
    void removing_needs_the_right_to_restrict() {
        telegram.add(club, alice);
        telegram.setBotRights(club, true, false);
        assertThat(bot.refusal("unbanChatMember", in(club, alice)))
                .isEqualTo("400 Bad Request: not enough rights to restrict/unrestrict chat member");
        assertThat(telegram.isInside(club, alice)).isTrue();
    }

    @Test
    void a_basic_group_knows_no_unban() {
        long group = telegram.addGroup("Small", olga);
        assertThat(bot.refusal("unbanChatMember", in(group, alice)))
                .isEqualTo("400 Bad Request: method is available for supergroup and channel chats only");
    }

    @Test
    void a_restricted_member_is_inside_and_one_who_left_is_not() {
        telegram.add(club, alice);
        telegram.backstage().restrict(club, alice, true);
        assertThat(bot.ask("getChatMember", in(club, alice)).path("is_member").asBoolean())
                .isTrue();

        telegram.leave(club, alice);

        JsonNode left = bot.ask("getChatMember", in(club, alice));
        assertThat(left.path("status").asText()).isEqualTo("restricted");
        assertThat(left.path("is_member").asBoolean()).isFalse();
        assertThat(telegram.isInside(club, alice)).isFalse();
    }

    @Test
    void administrators_are_listed_with_their_rights_and_members_counted() {
        telegram.add(club, alice);
        JsonNode found = bot.ask("getChatAdministrators", Map.of("chat_id", club));
        assertThat(found).hasSize(2);
        assertThat(found.get(1).path("can_invite_users").asBoolean()).isTrue();
        assertThat(found.get(1).path("can_promote_members").asBoolean()).isFalse();
        assertThat(bot.ask("getChatMemberCount", Map.of("chat_id", club)).asInt())
                .isEqualTo(3);
    }

    @Test
    void a_bot_promotes_nobody_without_the_right() {
        telegram.add(club, alice);
        assertThat(bot.refusal(
                        "promoteChatMember", Map.of("chat_id", club, "user_id", alice, "can_invite_users", true)))
                .isEqualTo("400 Bad Request: not enough rights");

        telegram.promote(club, telegram.botUserId());
        assertThat(telegram.status(club, telegram.botUserId())).isEqualTo("administrator");
    }

    @Test
    void an_account_nobody_knows_is_refused() {
        assertThat(bot.refusal("getChatMember", in(club, 12345))).isEqualTo("400 Bad Request: PARTICIPANT_ID_INVALID");
    }

    @Test
    void a_public_group_is_open_to_whom_it_has_not_banned() {
        assertThat(telegram.backstage().joinPublic(club, alice)).isEqualTo(JoinResult.REFUSED);

        telegram.backstage().setUsername(club, "the_club");
        telegram.ban(club, alice);
        assertThat(telegram.backstage().joinPublic(club, alice)).isEqualTo(JoinResult.REFUSED);
        telegram.unban(club, alice);
        assertThat(telegram.backstage().joinPublic(club, alice)).isEqualTo(JoinResult.JOINED);
        assertThat(telegram.isInside(club, alice)).isTrue();
    }

    @Test
    void a_public_group_is_read_by_name_from_outside() {
        telegram.backstage().setUsername(club, "the_club");
        telegram.removeBot(club);
        assertThat(bot.ask("getChat", Map.of("chat_id", "@the_club"))
                        .path("username")
                        .asText())
                .isEqualTo("the_club");
    }
}
