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
                        (customer, typed) -> desk.buy(customer, given(typed))),
                new Command(
                        "membership",
                        "See what you have, why, and until when",
                        true,
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.membership(customer)),
                new Command(
                        "link",
                        "Link your account on another platform",
                        true,
                        StartPayload.LINK,
                        (customer, typed) -> desk.accounts().link(customer, given(typed))),
                new Command(
                        "unlink",
                        "Part from your accounts on other platforms",
                        true,
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.accounts().unlink(customer)),
                new Command(
                        "move",
                        "Hand everything of an old account to this one",
                        true,
                        StartPayload.MOVE,
                        (customer, typed) -> desk.accounts().move(customer, given(typed))),
                new Command("start", "Say hello", false, StartPayload.BUY, start::answer));
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed).filter(each -> !each.isEmpty());
    }

    Optional<Command> find(String name) {
        return all.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    List<Command> listed() {
        return all.stream().filter(Command::listed).toList();
    }
}
