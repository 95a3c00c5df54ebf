package dev.gatehouse.buyer;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Whoever typed a command, and where.
 *
 * @param label the name shown at the checkout, only a label
 * @param place the guild or chat it was typed in; empty in a private chat
 * @param returnTo where the checkout leads back to
 */
public record Customer(
        PlatformAccount account, String label, Optional<Place> place, Locale locale, Optional<URI> returnTo) {}
