package dev.gatehouse.telegram;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.AccountDesk;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Message.Part;
import dev.gatehouse.notice.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A desk that sells one or more products and remembers who stood in front of it. */
final class ScriptedDesk implements BuyerDesk {
    static final String GOLD = "ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3";
    static final Instant END = Instant.parse("2026-12-03T13:42:10Z");

    private final List<Customer> customers = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private List<Offer> offers = List.of(new Offer(new ProductId(GOLD), "Gold", "29 USDC"));
    private int failures;

    synchronized void sell(List<Offer> all) {
        offers = all;
    }

    /** The next {@code times} questions end in an error nobody foresaw. */
    synchronized void fail(int times) {
        failures = times;
    }

    private synchronized void note(Customer customer, String what) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("The desk broke");
        }
        customers.add(customer);
        asked.add(what);
    }

    @Override
    public Message buy(Customer customer, Optional<String> product) {
        note(customer, "buy " + product.orElse("?"));
        if (customer.place().isPresent()) {
            return words("This place is not served by Gatehouse.", List.of());
        }
        return product.isPresent()
                ? words(
                        "Your link, for " + customer.label(),
                        List.of(new Button.Link("Pay", URI.create("https://pay.example.com/h/1"))))
                : words("What shall it be?", List.of(new Button.Choice("Gold", "buy:" + GOLD)));
    }

    @Override
    public Message membership(Customer customer) {
        note(customer, "membership");
        return new Message(List.of(new Part.Words("Gold until "), new Part.Moment(END)), List.of());
    }

    @Override
    public synchronized List<Offer> offers(Customer customer, String typed) {
        return offers;
    }

    @Override
    public Message pressed(Customer customer, String action) {
        note(customer, "pressed " + action);
        return words(
                "Your link, for " + customer.label(),
                List.of(new Button.Link("Pay", URI.create("https://pay.example.com/h/2"))));
    }

    @Override
    public AccountDesk accounts() {
        return new AccountDesk() {
            @Override
            public Message link(Customer customer, Optional<String> code) {
                return noted(customer, "link " + code.orElse("-"));
            }

            @Override
            public Message unlink(Customer customer) {
                return noted(customer, "unlink");
            }

            @Override
            public Message move(Customer customer, Optional<String> code) {
                return noted(customer, "move " + code.orElse("-"));
            }

            @Override
            public Message language(Customer customer, Optional<String> typed) {
                return noted(customer, "language " + typed.orElse("-"));
            }

            @Override
            public Message timezone(Customer customer, Optional<String> typed) {
                return noted(customer, "timezone " + typed.orElse("-"));
            }

            @Override
            public Texts texts(Customer customer) {
                return new Texts(customer.locale());
            }

            @Override
            public Texts textsFor(PlatformAccount account) {
                return new Texts(Locale.ENGLISH);
            }

            @Override
            public Message moveNow(Customer customer, String code) {
                return noted(customer, "move now " + code);
            }
        };
    }

    private Message noted(Customer customer, String what) {
        note(customer, what);
        return words("Noted: " + what, List.of());
    }

    private static Message words(String text, List<Button> buttons) {
        return new Message(List.of(new Part.Words(text)), buttons);
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized Customer last() {
        return customers.get(customers.size() - 1);
    }
}
