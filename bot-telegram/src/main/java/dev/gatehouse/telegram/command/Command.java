package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import java.util.function.BiFunction;

/**
 * Something a person can type, and what it answers in a private chat.
 *
 * @param name without the slash
 * @param listed whether menus show it
 * @param payload names this command in a link that starts the private chat, when it is typed in a group
 * @param answer of the customer and of what was typed after the name
 */
record Command(String name, boolean listed, String payload, BiFunction<Customer, String, Message> answer) {

    /** What Telegram's menu says of it. */
    String description(Texts texts) {
        return texts.plain("telegram.command." + name);
    }
}
