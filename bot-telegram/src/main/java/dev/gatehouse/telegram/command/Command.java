package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import java.util.function.BiFunction;

/**
 * Something a person can type, and what it answers in a private chat.
 *
 * @param name without the slash
 * @param payload names this command in a link that starts the private chat, when it is typed in a group
 * @param answer of the customer and of what was typed after the name
 */
record Command(String name, String payload, BiFunction<Customer, String, Message> answer) {

    /** Whether a link with this payload stands for this command, rather than only going on from it. */
    boolean isLinkedBy(String given) {
        return name.equals(given) && payload.equals(given);
    }

    /** What Telegram's menu says of it. */
    String description(Texts texts) {
        return texts.plain("telegram.command." + name);
    }
}
