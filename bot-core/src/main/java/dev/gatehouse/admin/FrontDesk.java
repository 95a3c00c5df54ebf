package dev.gatehouse.admin;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.admin.WishRows.Waiting;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets nobody past who may not, and everybody else to the counter of what they ask. */
public final class FrontDesk implements AdminDesk {
    private static final Logger log = LoggerFactory.getLogger(FrontDesk.class);

    private final Authority authority;
    private final Listeners listeners;
    private final Buttons buttons;
    private final Map<Deed, Counter> counters;
    private final Offers offers;

    FrontDesk(Authority authority, Listeners listeners, Buttons buttons, Map<Deed, Counter> counters, Offers offers) {
        this.authority = authority;
        this.listeners = listeners;
        this.buttons = buttons;
        this.counters = Map.copyOf(counters);
        this.offers = offers;
    }

    @Override
    public Panel typed(Admin admin, Wish wish) {
        return served(admin, wish);
    }

    @Override
    public Panel ordered(Admin admin, Wish wish) {
        authority.refusal(admin, wish.deed()).ifPresent(refusal -> {
            throw new NotDoneException(refusal);
        });
        return counter(wish.deed()).serve(talk(admin, wish));
    }

    @Override
    public Panel pressed(Admin admin, String action, List<String> picked) {
        return buttons.find(admin, action)
                .map(waiting -> served(admin, granted(waiting, picked)))
                .orElseGet(() -> tooOld(admin));
    }

    private static Wish granted(Waiting waiting, List<String> picked) {
        return waiting.question().isEmpty() || picked.isEmpty()
                ? waiting.wish()
                : waiting.wish().with(waiting.question(), String.join(",", picked));
    }

    @Override
    public Optional<Place> placeOf(String action) {
        return buttons.placeOf(action);
    }

    @Override
    public Optional<Form> form(Admin admin, String action) {
        return buttons.find(admin, action)
                .map(waiting -> Forms.of(listeners.texts(admin.account()), waiting.question()));
    }

    @Override
    public Panel filled(Admin admin, String action, Map<String, String> fields) {
        return buttons.find(admin, action)
                .map(waiting -> {
                    Wish wish = waiting.wish();
                    for (Map.Entry<String, String> field : fields.entrySet()) {
                        wish = wish.with(field.getKey(), field.getValue());
                    }
                    return served(admin, wish);
                })
                .orElseGet(() -> tooOld(admin));
    }

    @Override
    public List<Menu.Option> offers(Admin admin, Deed deed, String option, String typed) {
        return authority.refusal(admin, deed).isPresent() ? List.of() : offers.of(admin, option, typed);
    }

    private Panel served(Admin admin, Wish wish) {
        Optional<Refusal> refusal = authority.refusal(admin, wish.deed());
        if (refusal.filter(why -> why.code().equals("PLACE_UNCLAIMED")).isPresent()) {
            // Nothing of whoever asks there is kept.
            return Panel.of(new Texts(admin.locale()).message("unclaimed", Map.of()));
        }
        Talk talk = talk(admin, wish);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        try {
            return counter(wish.deed()).serve(talk);
        } catch (NotDoneException why) {
            return refused(why.refusal());
        } catch (RuntimeException broken) {
            log.error("{} of {} failed", wish.deed(), admin.account(), broken);
            return talk.say("gate.failed");
        }
    }

    private Talk talk(Admin admin, Wish wish) {
        return new Talk(admin, listeners.spoke(admin.account(), admin.locale()), wish, buttons);
    }

    private Counter counter(Deed deed) {
        return Optional.ofNullable(counters.get(deed))
                .orElseThrow(() -> new IllegalStateException("No counter serves " + deed));
    }

    private static Panel refused(Refusal refusal) {
        return Panel.of(Talk.words(refusal.sentence() + " " + refusal.nextStep() + " (" + refusal.code() + ")"));
    }

    private Panel tooOld(Admin admin) {
        return Panel.of(listeners.texts(admin.account()).message("expired.button", Map.of()));
    }
}
