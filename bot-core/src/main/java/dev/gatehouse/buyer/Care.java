package dev.gatehouse.buyer;

import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The counters at which people ask about what they have. Where no gate stands none of them is open. */
public final class Care implements CareDesk {
    private final Shelf shelf;
    private final Function<Customer, Texts> speech;
    private final ReceiptCounter receipts;
    private final Helpdesk helpdesk;
    private final Parts parts;

    /** The counters that few people need. */
    public record Parts(Claims claims, Reasons reasons, Privacy privacy) {}

    /** @param speech the texts in a person's language */
    public Care(
            Shelf shelf, Function<Customer, Texts> speech, ReceiptCounter receipts, Helpdesk helpdesk, Parts parts) {
        this.shelf = shelf;
        this.speech = speech;
        this.receipts = receipts;
        this.helpdesk = helpdesk;
        this.parts = parts;
    }

    @Override
    public Message receipts(Customer customer) {
        return served(customer, texts -> receipts.show(texts, customer.account()));
    }

    @Override
    public Message claim(Customer customer, Optional<String> typed) {
        return served(customer, texts -> parts.claims().claim(texts, customer.account(), typed));
    }

    @Override
    public Message support(Customer customer, Optional<String> words) {
        return served(
                customer,
                texts -> words.map(said -> helpdesk.send(texts, customer, said))
                        .orElseGet(() -> helpdesk.ask(texts, customer)));
    }

    @Override
    public Optional<Message> heard(Customer customer, String words) {
        return helpdesk.isAsked(customer)
                ? Optional.of(served(customer, texts -> helpdesk.send(texts, customer, words)))
                : Optional.empty();
    }

    @Override
    public Message why(Customer customer) {
        return served(customer, texts -> parts.reasons().of(texts, customer, shelf.gates(customer)));
    }

    @Override
    public Message privacy(Customer customer, Optional<String> typed) {
        return served(customer, texts -> switch (typed.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "export" -> parts.privacy().export(texts, customer.account());
            case "erase" -> parts.privacy().ask(texts);
            default -> texts.message("privacy.which", Map.of());
        });
    }

    @Override
    public Message pressed(Customer customer, String action) {
        return served(customer, texts -> switch (action) {
            case RECEIPTS -> receipts.show(texts, customer.account());
            case SUPPORT -> helpdesk.ask(texts, customer);
            case Privacy.ERASE -> parts.privacy().erase(texts, customer.account());
            default -> texts.message("expired.button", Map.of());
        });
    }

    private Message served(Customer customer, Function<Texts, Message> answer) {
        return shelf.isInService(customer) ? answer.apply(speech.apply(customer)) : Shelf.unclaimed(customer);
    }
}
