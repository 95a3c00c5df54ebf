package dev.gatehouse.testing;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.AccountDesk;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.CareDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.buyer.NewsDesk;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Room;
import dev.gatehouse.notice.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** A desk that says what a test told it to say, and keeps who asked for what. */
public final class ScriptedDesk implements BuyerDesk, NewsDesk {
    /** Who asked for what, in the order of asking. */
    public record Asked(Customer customer, String what) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile BiFunction<Customer, String, Message> script = (customer, what) -> words("Noted: " + what);
    private volatile boolean asksForWords;
    private volatile List<Offer> offers = List.of();
    private volatile Room room = new Room(0, OptionalInt.empty());

    public static Message words(String text) {
        return new Message(List.of(new Message.Part.Words(text)), List.of());
    }

    /** Says this to whoever asks for anything. */
    public void says(Message message) {
        says((customer, what) -> message);
    }

    public void says(Supplier<Message> message) {
        says((customer, what) -> message.get());
    }

    /** Answers who asks by what it is, named as {@link #asked} names it. */
    public void says(BiFunction<Customer, String, Message> answer) {
        script = answer;
    }

    public void sells(List<Offer> all) {
        offers = all;
    }

    /** Whoever asks next meets an error nobody foresaw. */
    public void failOnce() {
        failing.set(true);
    }

    /** Where whoever cannot be written to is called. */
    public void callsIn(long channel) {
        room = new Room(channel, OptionalInt.empty());
    }

    @Override
    public Message lastWord(Customer customer, ProductId product, Function<Room, Optional<String>> name) {
        return words("News of " + product + " come to " + name.apply(room).orElse("no room"));
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Who asked last. */
    public Customer last() {
        return asked.get(asked.size() - 1).customer();
    }

    @Override
    public boolean serves(Customer customer) {
        return true;
    }

    @Override
    public Message buy(Customer customer, Optional<String> product) {
        return answer(customer, "buy " + product.orElse("-"));
    }

    @Override
    public Message membership(Customer customer) {
        return answer(customer, "membership");
    }

    @Override
    public List<Offer> offers(Customer customer, String typed) {
        return offers.stream().filter(offer -> offer.title().contains(typed)).toList();
    }

    @Override
    public Message pressed(Customer customer, String action) {
        return answer(customer, "pressed " + action);
    }

    @Override
    public AccountDesk accounts() {
        return new AccountDesk() {
            @Override
            public Message link(Customer customer, Optional<String> code) {
                return answer(customer, "link " + code.orElse("-"));
            }

            @Override
            public Message unlink(Customer customer) {
                return answer(customer, "unlink");
            }

            @Override
            public Message move(Customer customer, Optional<String> code) {
                return answer(customer, "move " + code.orElse("-"));
            }

            @Override
            public Message language(Customer customer, Optional<String> typed) {
                return answer(customer, "language " + typed.orElse("-"));
            }

            @Override
            public Message timezone(Customer customer, Optional<String> typed) {
                return answer(customer, "timezone " + typed.orElse("-"));
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
                return answer(customer, "move now " + code);
            }
        };
    }

    @Override
    public Optional<Message> panel(Place place, Locale language) {
        return Optional.empty();
    }

    @Override
    public Message renew(Customer customer) {
        return answer(customer, "renew");
    }

    @Override
    public CareDesk care() {
        return new CareDesk() {
            @Override
            public Message receipts(Customer customer) {
                return answer(customer, "receipts");
            }

            @Override
            public Message claim(Customer customer, Optional<String> typed) {
                return answer(customer, "claim " + typed.orElse("-"));
            }

            @Override
            public Message support(Customer customer, Optional<String> words) {
                asksForWords = words.isEmpty();
                return answer(customer, "support " + words.orElse("-"));
            }

            @Override
            public Optional<Message> heard(Customer customer, String words) {
                boolean asked = asksForWords;
                asksForWords = false;
                return asked ? Optional.of(answer(customer, "heard " + words)) : Optional.empty();
            }

            @Override
            public Message why(Customer customer) {
                return answer(customer, "why");
            }

            @Override
            public Message privacy(Customer customer, Optional<String> typed) {
                return answer(customer, "privacy " + typed.orElse("-"));
            }

            @Override
            public Message pressed(Customer customer, String action) {
                return answer(customer, "cared " + action);
            }
        };
    }

    private Message answer(Customer customer, String what) {
        if (failing.compareAndSet(true, false)) {
            throw new IllegalStateException("The desk broke");
        }
        asked.add(new Asked(customer, what));
        return script.apply(customer, what);
    }
}
