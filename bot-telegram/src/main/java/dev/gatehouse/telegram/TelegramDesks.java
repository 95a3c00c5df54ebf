package dev.gatehouse.telegram;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.buyer.BuyerDesk;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who answers what people type.
 *
 * @param served the places this installation serves, on every platform
 */
public record TelegramDesks(BuyerDesk buyers, AdminDesk admins, Supplier<List<Place>> served) {}
