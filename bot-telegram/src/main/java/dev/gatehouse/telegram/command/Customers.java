package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.telegram.door.Bot;
import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;

/** Telegram's users as customers: known by their number, labelled by their name. */
final class Customers {
    private static final int LONGEST_LABEL = 64;

    private Customers() {}

    static Customer of(User user, Optional<Place> place, Bot bot) {
        return new Customer(
                new PlatformAccount(Platform.TELEGRAM, user.getId()),
                label(user),
                place,
                locale(user),
                Optional.of(bot.chat()));
    }

    static String label(User user) {
        String name = user.getUserName() == null ? String.valueOf(user.getFirstName()) : "@" + user.getUserName();
        // Names may hold line breaks and marks that turn the reading direction of whatever follows.
        return name.codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT)
                .limit(LONGEST_LABEL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Locale locale(User user) {
        String code = user.getLanguageCode();
        return code == null || code.isBlank() ? Locale.ENGLISH : Locale.forLanguageTag(code);
    }
}
