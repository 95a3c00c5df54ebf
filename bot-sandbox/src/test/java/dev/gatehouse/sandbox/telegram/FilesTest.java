package dev.gatehouse.sandbox.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest extends TelegramStory {
    private static final Upload SHEET = new Upload("members.csv", "id\n1\n".getBytes(UTF_8));

    @BeforeEach
    void alice_has_started_the_bot() {
        telegram.start(alice, "");
    }

    private static Upload png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return new Upload("chart.png", out.toByteArray());
    }

    private String refusal(String method, Upload file, String field, String caption) {
        return bot.upload(method, Map.of("chat_id", alice, "caption", caption), file, field)
                .path("description")
                .asText();
    }

    @Test
    void a_photo_is_read_with_its_size_and_its_caption() throws Exception {
        JsonNode sent = bot.upload("sendPhoto", Map.of("chat_id", alice, "caption", "By day"), png(60, 30), "photo");

        assertThat(sent.at("/result/photo/0/width").asInt()).isEqualTo(60);
        Message message = telegram.privateMessages(alice).get(0);
        assertThat(message.text()).isEqualTo("By day");
        assertThat(telegram.backstage().fileOf(message)).isPresent();
    }

    @Test
    void a_document_keeps_its_name_and_may_come_under_a_name_of_its_own() {
        JsonNode direct = bot.upload("sendDocument", Map.of("chat_id", alice), SHEET, "document");
        JsonNode attached =
                bot.upload("sendDocument", Map.of("chat_id", alice, "document", "attach://sheet"), SHEET, "sheet");

        assertThat(direct.at("/result/document/file_name").asText()).isEqualTo("members.csv");
        assertThat(attached.at("/result/document/file_name").asText()).isEqualTo("members.csv");
        assertThat(telegram.backstage()
                        .fileOf(telegram.privateMessages(alice).get(1))
                        .orElseThrow()
                        .content())
                .isEqualTo(SHEET.content());
    }

    @Test
    void what_is_no_picture_too_slender_empty_or_too_long_told_is_refused() throws Exception {
        assertThat(refusal("sendPhoto", SHEET, "photo", "")).isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
        assertThat(refusal("sendPhoto", png(100, 2), "photo", "")).contains("PHOTO_INVALID_DIMENSIONS");
        assertThat(refusal("sendDocument", new Upload("a", new byte[0]), "document", ""))
                .contains("file must be non-empty");
        assertThat(refusal("sendDocument", SHEET, "document", "x".repeat(1025)))
                .contains("message caption is too long");
        assertThat(bot.refusal("sendDocument", Map.of("chat_id", alice)))
                .isEqualTo("400 Bad Request: there is no document in the request");
        assertThat(telegram.privateMessages(alice)).isEmpty();
    }

    @Test
    void the_words_of_a_photo_are_no_text_that_can_be_edited() throws Exception {
        long id = bot.upload("sendPhoto", Map.of("chat_id", alice, "caption", "By day"), png(60, 30), "photo")
                .at("/result/message_id")
                .asLong();

        assertThat(bot.refusal("editMessageText", Map.of("chat_id", alice, "message_id", id, "text", "x")))
                .isEqualTo("400 Bad Request: there is no text in the message to edit");
    }
}
