package dev.gatehouse.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.groupadministration.ApproveChatJoinRequest;
import org.telegram.telegrambots.meta.api.methods.groupadministration.CreateChatInviteLink;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.UnbanChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The unchanged client library, from the first greeting to the removal. */
class ClientLibraryTest extends TelegramStory {
    private final OkHttpClient http = new OkHttpClient();
    private final OkHttpTelegramClient client = new OkHttpTelegramClient(
            http,
            telegram.token(),
            TelegramUrl.builder()
                    .schema("http")
                    .host("127.0.0.1")
                    .port(URI.create(telegram.url()).getPort())
                    .testServer(false)
                    .build());

    @AfterEach
    void closeClient() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static final List<String> EVERYTHING =
            List.of("message", "callback_query", "my_chat_member", "chat_member", "chat_join_request");

    private List<Update> updates() throws TelegramApiException {
        List<Update> updates = poll(0);
        if (!updates.isEmpty()) {
            poll(updates.get(updates.size() - 1).getUpdateId() + 1);
        }
        return updates;
    }

    private List<Update> poll(int offset) throws TelegramApiException {
        return client.execute(GetUpdates.builder()
                .timeout(0)
                .offset(offset)
                .allowedUpdates(EVERYTHING)
                .build());
    }

    /** The library sends an empty list when none is given, and to Telegram that is an order. */
    @Test
    void a_poll_that_names_no_kinds_falls_back_to_the_default_ones() throws Exception {
        updates();
        client.execute(GetUpdates.builder().build());
        telegram.switches().serviceMessages(false);

        telegram.add(club, alice);
        assertThat(updates()).isEmpty();
    }

    @Test
    void the_bot_knows_itself_and_its_chat() throws Exception {
        assertThat(client.execute(new org.telegram.telegrambots.meta.api.methods.GetMe())
                        .getUserName())
                .isEqualTo(telegram.botUsername());
        assertThat(client.execute(new GetWebhookInfo()).getUrl()).isEmpty();
        assertThat(client.execute(new GetChat(Long.toString(club))).getTitle()).isEqualTo("Club");
        assertThat(client.execute(new GetChatAdministrators(Long.toString(club))))
                .hasSize(2);
    }

    @Test
    void a_keyboard_is_sent_pressed_and_answered() throws Exception {
        telegram.start(alice, "buy");
        Update start = updates().get(updatesBefore());
        assertThat(start.getMessage().getEntities().get(0).getType()).isEqualTo("bot_command");

        client.execute(SendMessage.builder()
                .chatId(alice)
                .text("Pick")
                .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text("Buy")
                        .callbackData("buy:1")
                        .build()))))
                .build());
        telegram.press(alice, telegram.privateMessages(alice).get(0), "Buy");

        Update pressed = updates().get(0);
        assertThat(pressed.getCallbackQuery().getData()).isEqualTo("buy:1");
        assertThat(pressed.getCallbackQuery().getMessage().getChatId()).isEqualTo(alice);
        client.execute(new AnswerCallbackQuery(pressed.getCallbackQuery().getId()));
        assertThat(telegram.callbackAnswers()).hasSize(1);
    }

    /** The making of the club comes first: the bot is let in, and the group says so. */
    private static int updatesBefore() {
        return 2;
    }

    @Test
    void somebody_knocks_is_let_in_and_removed() throws Exception {
        updates();
        String link = client.execute(CreateChatInviteLink.builder()
                        .chatId(club)
                        .name("door")
                        .createsJoinRequest(true)
                        .build())
                .getInviteLink();
        telegram.open(alice, link);
        Update knock = updates().get(0);
        assertThat(knock.getChatJoinRequest().getUser().getId()).isEqualTo(alice);
        assertThat(knock.getChatJoinRequest().getInviteLink().getName()).isEqualTo("door");

        client.execute(new ApproveChatJoinRequest(Long.toString(club), alice));
        assertThat(updates().get(0).getChatMember().getNewChatMember().getStatus())
                .isEqualTo("member");

        client.execute(new UnbanChatMember(Long.toString(club), alice));
        assertThat(client.execute(new GetChatMember(Long.toString(club), alice)).getStatus())
                .isEqualTo("left");
        assertThat(telegram.isInside(club, alice)).isFalse();
    }

    @Test
    void a_refusal_reaches_the_library_with_its_parameters() {
        telegram.switches().tooManyRequests("sendmessage", 7, 1);
        SendMessage message = SendMessage.builder().chatId(alice).text("hi").build();

        assertThatThrownBy(() -> client.execute(message))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(429);
                    assertThat(e.getParameters().getRetryAfter()).isEqualTo(7);
                });
        assertThatThrownBy(() -> client.execute(message))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        e -> assertThat(e.getApiResponse()).contains("can't initiate conversation"));
    }
}
