package dev.gatehouse.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be asked of the {@link AdminDesk}, and the least rank that may: the one table of who may do what.
 * {@link Authority} enforces it.
 */
public enum Deed {
    /** Says with the operator's one-time code that this place is to be served. */
    CLAIM(Rank.ADMIN),
    SETUP(Rank.HELPER),
    /** Makes something to sell, paid to a wallet, which is money of whoever runs this installation. */
    PRODUCT(Rank.OPERATOR),
    LIST(Rank.HELPER),
    EDIT(Rank.HELPER),
    PAUSE(Rank.HELPER),
    RESUME(Rank.HELPER),
    REMOVE(Rank.ADMIN),
    CHECK(Rank.HELPER),
    MEMBER(Rank.HELPER),
    PASS(Rank.HELPER),
    /** Goes in by a guest pass somebody made. */
    REDEEM(Rank.BUYER),
    BLOCK(Rank.HELPER),
    ALLOW(Rank.HELPER),
    EXEMPT(Rank.HELPER),
    /** Ends every word by hand about a person. */
    CLEAR(Rank.HELPER),
    /** Puts one product in the place of another, and nobody loses the door by it. */
    PLAN_CHANGE(Rank.HELPER),
    /** Sets the day from which a gate that was free manages everybody inside. */
    OPENING_DAY(Rank.ADMIN),
    /** Everybody of the place's gates, as a file. */
    EXPORT(Rank.ADMIN),
    /** Gives days of a membership away, which is money of whoever runs this installation. */
    GIFT(Rank.OPERATOR),
    DRY_RUN(Rank.HELPER),
    SYNC(Rank.HELPER),
    UNDO(Rank.HELPER),
    STATS(Rank.HELPER),
    LOG(Rank.ADMIN),
    LANGUAGE(Rank.ADMIN),
    /** Names the role whose holders count as helpers; they name no further ones. */
    DELEGATE(Rank.ADMIN);

    private final Rank least;

    Deed(Rank least) {
        this.least = least;
    }

    public Rank least() {
        return least;
    }

    /** As people type it, such as {@code opening-day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Deed> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
