package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.Menu.Option;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Room;
import dev.gatehouse.notice.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One question of one admin, in their language, and the means to answer it. */
record Talk(Admin admin, Texts texts, Wish wish, Buttons buttons) {
    private static final int MOST_OPTIONS = 25;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    Panel say(String key, Map<String, ?> values) {
        return Panel.of(texts.message(key, values));
    }

    Panel say(String key) {
        return say(key, Map.of());
    }

    /** Words that are not ours to translate, such as what a platform answered. */
    static Message words(String text) {
        return new Message(List.of(new Message.Part.Words(text)), List.of());
    }

    /** A moment within a line of a list, where no platform can show it in the reader's own time. */
    static String utc(Instant moment) {
        return MINUTES.format(moment);
    }

    Button press(String label, Wish next) {
        return buttons.press(admin, texts.plain(label), next);
    }

    Button ask(String label, String question, Wish next) {
        return buttons.ask(admin, texts.plain(label), question, next);
    }

    Menu words(String hint, String name, List<Option> options, int most) {
        List<Option> some = options.subList(0, Math.min(MOST_OPTIONS, options.size()));
        return new Menu.Words(
                buttons.menu(admin, name, wish), texts.plain(hint), some, Math.min(Math.max(1, most), some.size()));
    }

    Menu doors(String hint, String name) {
        return new Menu.Doors(buttons.menu(admin, name, wish), texts.plain(hint));
    }

    Menu rooms(String hint, String name) {
        return new Menu.Rooms(buttons.menu(admin, name, wish), texts.plain(hint));
    }

    Talk with(Wish other) {
        return new Talk(admin, texts, other, buttons);
    }

    Optional<String> get(String name) {
        return wish.get(name);
    }

    /**
     * Who is meant, on the platform of the place.
     *
     * @throws NotDoneException when nobody is named
     */
    PlatformAccount account() {
        long id = number("account")
                .orElseThrow(() -> new NotDoneException(
                        "NOBODY_NAMED", "It is not said who is meant.", "Name the person, or give their number."));
        return new PlatformAccount(admin.place().platform(), id);
    }

    Optional<GateId> gate() {
        return get("gate").map(GateId::new);
    }

    /**
     * A room somebody typed or picked.
     *
     * @throws NotDoneException when it is none
     */
    Optional<Room> room(String name) {
        return get(name)
                .map(typed -> Room.read(typed)
                        .orElseThrow(() -> new NotDoneException(
                                "NOT_A_NUMBER",
                                "'" + typed + "' is not the number of a channel or chat.",
                                "Pick it from the menu.")));
    }

    /**
     * A number somebody typed or picked.
     *
     * @throws NotDoneException when it is none
     */
    Optional<Long> number(String name) {
        return get(name).map(typed -> {
            try {
                return Long.parseLong(typed);
            } catch (NumberFormatException notANumber) {
                throw new NotDoneException(
                        "NOT_A_NUMBER", "'" + typed + "' is not a number.", "Type it in digits, such as 14.");
            }
        });
    }
}
