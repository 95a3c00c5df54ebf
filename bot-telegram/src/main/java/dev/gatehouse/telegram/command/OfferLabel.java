package dev.gatehouse.telegram.command;

import dev.gatehouse.buyer.BuyerDesk;

/** What stands on the button of an offer. */
final class OfferLabel {
    private OfferLabel() {}

    static String of(BuyerDesk.Offer offer) {
        return offer.price().isBlank() ? offer.title() : offer.title() + " – " + offer.price();
    }
}
