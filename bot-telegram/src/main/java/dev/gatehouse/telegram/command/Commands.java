package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.BuyerDesk;
import java.util.List;
import java.util.Optional;

/** Every command of the Telegram bot. Read this file to know what a person can type. */
public final class Commands {
    private final List<Command> all;

    public Commands(BuyerDesk desk) {
        Start start = new Start(desk);
        all = List.of(
                new Command(
                        "subscribe",
                        "Get your personal checkout link",
                        true,
                        StartPayload.BUY,
                        (customer, typed) ->
                                desk.buy(customer, Optional.of(typed).filter(each -> !each.isEmpty()))),
                new Command(
                        "membership",
                        "See what you have, why, and until when",
                        true,
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.membership(customer)),
                new Command("start", "Say hello", false, StartPayload.BUY, start::answer));
    }

    Optional<Command> find(String name) {
        return all.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    List<Command> listed() {
        return all.stream().filter(Command::listed).toList();
    }
}
