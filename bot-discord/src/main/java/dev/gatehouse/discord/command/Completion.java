package dev.gatehouse.discord.command;

import dev.gatehouse.buyer.BuyerDesk;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** What is offered while a product is being typed. */
public final class Completion {
    private Completion() {}

    /** A title may be cut, an id never: whoever picks an offer sends its id. */
    public static List<Command.Choice> of(List<BuyerDesk.Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.product().value().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .limit(OptionData.MAX_CHOICES)
                .map(Completion::choice)
                .toList();
    }

    private static Command.Choice choice(BuyerDesk.Offer offer) {
        String price = offer.price().isBlank() ? "" : " · " + PlainText.plain(offer.price());
        String title = PlainText.plain(offer.title());
        int room = Math.max(1, OptionData.MAX_CHOICE_NAME_LENGTH - price.length());
        String name = PlainText.cut(PlainText.cut(title, room) + price, OptionData.MAX_CHOICE_NAME_LENGTH);
        return new Command.Choice(
                name.isBlank() ? offer.product().value() : name, offer.product().value());
    }
}
