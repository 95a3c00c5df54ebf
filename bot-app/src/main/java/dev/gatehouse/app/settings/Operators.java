package dev.gatehouse.app.settings;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The accounts of whoever runs this installation, by which the bot knows them in a chat. */
final class Operators {
    private Operators() {}

    static Set<PlatformAccount> read(Values values) {
        Set<PlatformAccount> accounts = new LinkedHashSet<>();
        values.text(SettingKey.OPERATOR_ACCOUNTS)
                .ifPresent(given -> Arrays.stream(given.value().split(",", -1))
                        .map(Operators::parsed)
                        .forEach(account -> account.ifPresentOrElse(
                                accounts::add,
                                () -> values.wrong(
                                        given,
                                        SettingKey.OPERATOR_ACCOUNTS,
                                        "is not discord:<user id> or telegram:<user id>, several parted by commas"))));
        return Set.copyOf(accounts);
    }

    private static Optional<PlatformAccount> parsed(String text) {
        String[] parts = text.strip().split(":", 2);
        return parts.length < 2
                ? Optional.empty()
                : Platform.ofWord(parts[0])
                        .flatMap(platform -> PlatformId.read(parts[1])
                                .filter(id -> id > 0)
                                .map(id -> new PlatformAccount(platform, id)));
    }
}
