package dev.gatehouse.telegram.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A command as somebody typed it.
 *
 * @param name lower case, without the slash and the bot's name
 * @param rest what follows, trimmed
 */
record Typed(String name, String rest) {

    /**
     * Only a command at the very start counts, and in a group that several bots share only one that names no other bot.
     * Telegram marks commands itself; the library's own test of them is not to be relied on.
     */
    static Optional<Typed> read(Message message, String botUsername) {
        String text = message.getText();
        List<MessageEntity> marks = message.getEntities();
        if (text == null || marks == null) {
            return Optional.empty();
        }
        return marks.stream()
                .filter(mark -> "bot_command".equals(mark.getType()) && mark.getOffset() == 0)
                .findFirst()
                .filter(mark -> mark.getLength() > 1 && mark.getLength() <= text.length())
                .flatMap(mark -> of(
                        text.substring(1, mark.getLength()),
                        text.substring(mark.getLength()).strip(),
                        botUsername));
    }

    private static Optional<Typed> of(String command, String rest, String botUsername) {
        int at = command.indexOf('@');
        if (at >= 0 && !command.substring(at + 1).equalsIgnoreCase(botUsername)) {
            return Optional.empty();
        }
        String name = at < 0 ? command : command.substring(0, at);
        return Optional.of(new Typed(name.toLowerCase(Locale.ROOT), rest));
    }
}
