package dev.gatehouse.admin;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.HiltKey;
import dev.gatehouse.membership.HiltKey.Card;
import dev.gatehouse.membership.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Whether Hilt knows the key, and the key may do what selling and watching over doors takes. */
public final class KeyCheck implements Supplier<List<Flaw>> {
    private static final String WHERE = "hilt key";

    private final HiltKey hilt;

    public KeyCheck(HiltKey hilt) {
        this.hilt = hilt;
    }

    @Override
    public List<Flaw> get() {
        return judge(hilt.card(Urgency.EVENT));
    }

    static List<Flaw> judge(Reply<Card> reply) {
        if (reply instanceof Reply.Said<Card> said) {
            return judge(said.value());
        }
        if (reply instanceof Reply.Silent<Card> silent) {
            return List.of(silent.alarming() ? refused(silent.why()) : away(silent));
        }
        return List.of(unreadable());
    }

    private static List<Flaw> judge(Card card) {
        List<Flaw> flaws = new ArrayList<>();
        if (!card.mayRead()) {
            flaws.add(unreadable());
        }
        if (!card.mayWrite()) {
            flaws.add(
                    flaw(
                            "HILT_KEY_READ_ONLY",
                            "The Hilt key may only read, so no checkout link can be made and nothing is sold.",
                            "Make a key with the permissions read and execute in Hilt's dashboard and set HILT_API_KEY to it."));
        }
        if (card.sandbox()) {
            flaws.add(flaw(
                    "HILT_KEY_SANDBOX",
                    "The Hilt key is of Hilt's sandbox, where nobody pays real money.",
                    "To go live, set HILT_API_KEY to a key that begins with hk_live_."));
        }
        return flaws;
    }

    private static Flaw unreadable() {
        return flaw(
                "HILT_KEY_CANNOT_READ",
                "The Hilt key may not read, so nobody's membership can be looked up.",
                "Make a key with the permissions read and execute in Hilt's dashboard and set HILT_API_KEY to it.");
    }

    private static Flaw refused(String why) {
        return flaw(
                "HILT_KEY_REFUSED",
                "Hilt does not accept the key: " + why + ".",
                "Set HILT_API_KEY to a key that Hilt's dashboard lists as active.");
    }

    /** Where a wait was named, by Hilt or by our own count of its limit, nothing is wrong with the network. */
    private static Flaw away(Reply.Silent<Card> silent) {
        String look = silent.retryAfter().isPresent()
                ? "Look again in some minutes: Hilt takes so many calls a minute only"
                : "Look at this machine's network and at Hilt's status page";
        return flaw(
                "HILT_AWAY",
                "Hilt gives no usable answer: " + silent.why() + ".",
                look + "; nobody is removed meanwhile.");
    }

    private static Flaw flaw(String code, String sentence, String nextStep) {
        return new Flaw(WHERE, new Refusal(code, sentence, nextStep));
    }
}
