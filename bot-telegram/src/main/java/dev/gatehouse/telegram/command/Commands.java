package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.BuyerDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every command of the Telegram bot. Read this file to know what a person can type. */
public final class Commands {
    private final List<Command> all;

    public Commands(BuyerDesk desk) {
        Start start = new Start(desk);
        all = List.of(
                new Command("subscribe", true, StartPayload.BUY, (customer, typed) -> desk.buy(customer, given(typed))),
                new Command(
                        "membership", true, StartPayload.MEMBERSHIP, (customer, typed) -> desk.membership(customer)),
                new Command(
                        "why",
                        true,
                        StartPayload.WHY,
                        (customer, typed) -> desk.care().why(customer)),
                new Command("renew", true, StartPayload.RENEW, (customer, typed) -> desk.renew(customer)),
                new Command(
                        "receipts",
                        true,
                        StartPayload.RECEIPTS,
                        (customer, typed) -> desk.care().receipts(customer)),
                new Command(
                        "claim",
                        true,
                        StartPayload.CLAIM,
                        (customer, typed) -> desk.care().claim(customer, given(typed))),
                new Command(
                        "support",
                        true,
                        StartPayload.SUPPORT,
                        (customer, typed) -> desk.care().support(customer, given(typed))),
                new Command(
                        "privacy",
                        true,
                        StartPayload.PRIVACY,
                        (customer, typed) -> desk.care().privacy(customer, given(typed))),
                new Command(
                        "link",
                        true,
                        StartPayload.LINK,
                        (customer, typed) -> desk.accounts().link(customer, given(typed))),
                new Command(
                        "unlink",
                        true,
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.accounts().unlink(customer)),
                new Command(
                        "move",
                        true,
                        StartPayload.MOVE,
                        (customer, typed) -> desk.accounts().move(customer, given(typed))),
                new Command(
                        "language",
                        true,
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.accounts().language(customer, given(typed))),
                new Command(
                        "timezone",
                        true,
                        StartPayload.MEMBERSHIP,
                        (customer, typed) -> desk.accounts().timezone(customer, given(typed))),
                new Command(
                        StartPayload.PASS,
                        true,
                        StartPayload.PASS,
                        (customer, typed) -> desk.accounts().texts(customer).message("telegram.pass", Map.of())),
                new Command(
                        StartPayload.GATE,
                        false,
                        StartPayload.GATE,
                        (customer, typed) -> desk.accounts().texts(customer).message("telegram.unknown", Map.of())),
                new Command("start", false, StartPayload.BUY, start::answer));
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

    List<Command> listed() {
        return all.stream().filter(Command::listed).toList();
    }
}
