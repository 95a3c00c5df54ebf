package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.notice.Room;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telegram's sentences, and what the house makes of them. */
class RefusalsTest extends TelegramStory {
    private static final Message NOTICE =
            new Message(List.of(new Message.Part.Words("Your access ends soon.")), List.of());

    private void refuse(String method, int status, String description) {
        telegram.faults()
                .add(Fault.answer(
                        "POST",
                        "(?i).*/" + method,
                        1,
                        status,
                        "{\"ok\":false,\"error_code\":" + status + ",\"description\":\"" + description + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request: not enough rights to restrict/unrestrict chat member, BOT_RIGHT_MISSING",
        "400, Bad Request: CHAT_ADMIN_REQUIRED, BOT_RIGHT_MISSING",
        "400, Bad Request: need administrator rights in the channel chat, BOT_RIGHT_MISSING",
        "400, Bad Request: user is an administrator of the chat, IS_ADMIN",
        "400, Bad Request: USER_ADMIN_INVALID, IS_ADMIN",
        "400, Bad Request: can't remove chat owner, IS_ADMIN",
        "400, Bad Request: method is available for supergroup and channel chats only, CHAT_IS_BASIC_GROUP",
        "400, Bad Request: chat not found, BOT_NOT_IN_CHAT",
        "403, Forbidden: bot was kicked from the supergroup chat, BOT_NOT_IN_CHAT",
        "403, Forbidden: bot is not a member of the channel chat, BOT_NOT_IN_CHAT",
        "401, Unauthorized, TELEGRAM_TOKEN_REFUSED",
        "400, Bad Request: something new, TELEGRAM_REFUSED"
    })
    void some_need_a_human(int status, String description, String code) {
        telegram.add(club, alice);
        refuse("unbanchatmember", status, description);

        Outcome outcome = door().revoke(account(alice), gate(), Urgency.EVENT, "lapsed");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.refusal().code()).isEqualTo(code);
            assertThat(human.refusal().nextStep()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"500, Internal Server Error", "502, Bad Gateway", "409, Conflict"})
    void some_may_pass(int status, String description) {
        telegram.add(club, alice);
        refuse("unbanchatmember", status, description);

        assertThat(door().revoke(account(alice), gate(), Urgency.EVENT, "lapsed"))
                .isInstanceOf(Outcome.Later.class);
        assertThat(door().revoke(account(alice), gate(), Urgency.EVENT, "lapsed"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_message_whose_answer_is_lost_was_sent_once() {
        telegram.start(alice, "");
        // A connection that has served before is the one on which the library would repeat by itself.
        assertThat(platform.messenger().tell(account(alice), NOTICE)).isEqualTo(Delivery.TOLD);
        telegram.faults()
                .add(Fault.hang("POST", "(?i).*/sendmessage", 1, Duration.ofMillis(50))
                        .afterwards());

        assertThat(platform.messenger().tell(account(alice), NOTICE)).isEqualTo(Delivery.LATER);

        assertThat(calls("sendMessage")).isEqualTo(2);
    }

    /** Case 54. */
    @ParameterizedTest
    @CsvSource({
        "403, Forbidden: bot was blocked by the user, UNREACHABLE",
        "403, Forbidden: user is deactivated, UNREACHABLE",
        "403, Forbidden: bot can't initiate conversation with a user, UNREACHABLE",
        "400, Bad Request: chat not found, UNREACHABLE",
        "502, Bad Gateway, LATER",
        "401, Unauthorized, LATER"
    })
    void a_notice_reaches_its_reader_or_not(int status, String description, Delivery delivery) {
        refuse("sendmessage", status, description);

        assertThat(platform.messenger().tell(account(alice), NOTICE)).isEqualTo(delivery);
    }

    /** Case 54. */
    @Test
    void who_blocked_the_bot_is_written_to_once() {
        telegram.start(alice, "");
        assertThat(platform.messenger().tell(account(alice), NOTICE)).isEqualTo(Delivery.TOLD);

        telegram.block(alice);

        assertThat(platform.messenger().tell(account(alice), NOTICE)).isEqualTo(Delivery.UNREACHABLE);
        assertThat(calls("sendMessage")).isEqualTo(2);
    }

    @Test
    void who_cannot_be_written_to_is_called_in_the_group_by_a_mention() {
        assertThat(platform.messenger().call(Room.of(club), account(alice), NOTICE))
                .isEqualTo(Delivery.TOLD);

        assertThat(telegram.chatMessages(club)).hasSize(1);
        assertThat(telegram.calls().of("POST", "(?i).*/sendmessage"))
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("text_mention")
                        .contains("\"id\":" + alice)
                        .doesNotContain("message_thread_id"));
    }

    @Test
    void a_notice_that_comes_too_fast_is_told_later() {
        telegram.start(alice, "");
        telegram.switches().tooManyRequests("sendMessage", 30, 1);

        assertThat(platform.messenger().tell(account(alice), NOTICE)).isEqualTo(Delivery.LATER);
        assertThat(platform.messenger().tell(account(alice), NOTICE)).isEqualTo(Delivery.LATER);
        assertThat(calls("sendMessage")).isEqualTo(1);
    }
}
