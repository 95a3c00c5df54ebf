package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Every command of the Telegram bot. Read this file to know what a person can type. */
public final class Commands {
    private final List<Command> listed;
    private final List<Command> all;

    public Commands(BuyerDesk desk) {
        listed = List.of(
                new Command("subscribe", StartPayload.BUY, (customer, typed) -> desk.buy(customer, given(typed))),
                linked(StartPayload.MEMBERSHIP, (customer, typed) -> desk.membership(customer)),
                linked("why", (customer, typed) -> desk.care().why(customer)),
                linked("renew", (customer, typed) -> desk.renew(customer)),
                linked("receipts", (customer, typed) -> desk.care().receipts(customer)),
                linked("claim", (customer, typed) -> desk.care().claim(customer, given(typed))),
                linked("support", (customer, typed) -> desk.care().support(customer, given(typed))),
                linked("privacy", (customer, typed) -> desk.care().privacy(customer, given(typed))),
                linked("link", (customer, typed) -> desk.accounts().link(customer, given(typed))),
                new Command(
                        "unlink",
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.accounts().unlink(customer)),
                linked("move", (customer, typed) -> desk.accounts().move(customer, given(typed))),
                new Command(
                        "language",
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.accounts().language(customer, given(typed))),
                new Command(
                        "timezone",
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.accounts().timezone(customer, given(typed))),
                linked(StartPayload.PASS, (customer, typed) -> said(desk, customer, "telegram.pass")));
        Command gate = linked(StartPayload.GATE, (customer, typed) -> said(desk, customer, "telegram.unknown"));
        Command start = new Command("start", StartPayload.BUY, new Start(desk, listed)::answer);
        all = Stream.concat(listed.stream(), Stream.of(gate, start)).toList();
    }

    /** A command that a link can stand for, under its own name. */
    private static Command linked(String name, BiFunction<Customer, String, Message> answer) {
        return new Command(name, name, answer);
    }

    private static Message said(BuyerDesk desk, Customer customer, String text) {
        return desk.accounts().texts(customer).message(text, Map.of());
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed).filter(each -> !each.isEmpty());
    }

    /** What can be typed, without the slash. */
    public List<String> names() {
        return all.stream().map(Command::name).toList();
    }

    Optional<Command> find(String name) {
        return all.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /** What menus show. */
    List<Command> listed() {
        return listed;
    }
}
