package dev.gatehouse.admin;

import dev.gatehouse.access.Platform;
import dev.gatehouse.admin.Menu.Option;
import dev.gatehouse.notice.Languages;
import dev.gatehouse.notice.Room;
import dev.gatehouse.notice.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is decided about a place as a whole: that it is served, who helps, where it is told, in which language. */
final class PlaceCounter {
    private static final String OFF = "off";

    private final Places places;

    PlaceCounter(Places places) {
        this.places = places;
    }

    Panel claim(Talk talk) {
        Optional<String> code = talk.get("code");
        if (code.isEmpty()) {
            return talk.say("gate.claim");
        }
        places.claim(talk.admin(), code.get());
        return talk.say("gate.claimed", Map.of("place", talk.admin().placeName()))
                .with(talk.press("gate.setup.button", Wish.to(Deed.SETUP)));
    }

    Panel delegate(Talk talk) {
        if (talk.admin().place().platform() == Platform.TELEGRAM) {
            return talk.say("gate.delegate.telegram");
        }
        if (talk.get("role").filter(OFF::equals).isPresent()) {
            places.change(talk.admin(), each -> each.helpedBy(Optional.empty()));
            return talk.say("gate.delegate.off");
        }
        Optional<Long> role = talk.number("role");
        if (role.isPresent()) {
            places.change(talk.admin(), each -> each.helpedBy(role));
            return talk.say("gate.delegate.done");
        }
        return talk.say("gate.delegate")
                .pick(talk.doors("gate.delegate.hint", "role"))
                .with(talk.press("gate.delegate.off.button", talk.wish().with("role", OFF)));
    }

    Panel log(Talk talk) {
        if (talk.get("log").filter(OFF::equals).isPresent()) {
            places.change(talk.admin(), each -> each.logIn(Optional.empty()));
            return talk.say("gate.log.off");
        }
        Optional<Room> room = talk.room("log");
        if (room.isPresent()) {
            places.change(talk.admin(), each -> each.logIn(room));
            return talk.say("gate.log.done");
        }
        return talk.say("gate.log")
                .pick(talk.rooms("gate.setup.log.hint", "log"))
                .with(talk.press("gate.log.off.button", talk.wish().with("log", OFF)));
    }

    Panel language(Talk talk) {
        Optional<Locale> picked = talk.get("language").flatMap(Languages::typed);
        if (picked.isPresent()) {
            places.change(talk.admin(), each -> each.speaking(picked.get().toLanguageTag()));
            return Panel.of(new Texts(picked.get()).message("gate.language.done", Map.of()));
        }
        List<Option> all = Languages.all().stream()
                .map(each -> new Option(each.toLanguageTag(), each.getDisplayLanguage(each), "", false))
                .toList();
        return talk.say("gate.language").pick(talk.words("gate.language.hint", "language", all, 1));
    }
}
