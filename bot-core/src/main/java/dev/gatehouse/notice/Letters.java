package dev.gatehouse.notice;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.reconcile.Doors;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words what is to be told about doors: those of which the same is so stand in one sentence. */
final class Letters {
    private final Listeners listeners;
    private final Doors doors;

    Letters(Listeners listeners, Doors doors) {
        this.listeners = listeners;
        this.doors = doors;
    }

    Message of(PlatformAccount account, List<News> news) {
        Texts texts = listeners.texts(account);
        Map<Level, List<Gate>> alike = new LinkedHashMap<>();
        news.forEach(each ->
                alike.computeIfAbsent(each.level(), level -> new ArrayList<>()).add(each.gate()));
        Message whole = texts.empty();
        for (Map.Entry<Level, List<Gate>> each : alike.entrySet()) {
            whole = whole.and(sentence(texts, account, each.getKey(), each.getValue()));
        }
        return whole.with(whole.buttons().stream().distinct().toList());
    }

    private Message sentence(Texts texts, PlatformAccount account, Level level, List<Gate> gates) {
        Map<String, Object> values = new HashMap<>();
        values.put("command", account.platform().buyCommand());
        values.put("door", gates.stream().map(doors::title).collect(Collectors.joining(", ")));
        level.until().ifPresent(until -> values.put("until", until));
        String key = gates.size() > 1 ? level.key() + ".several" : level.key();
        return texts.message(key, values).with(buttons(texts, account, level, gates));
    }

    private List<Button> buttons(Texts texts, PlatformAccount account, Level level, List<Gate> gates) {
        if (!level.wayIn()) {
            return level.paid() ? List.of(receipts(texts)) : List.of();
        }
        Map<Place, Gate> places = new LinkedHashMap<>();
        gates.forEach(gate -> places.putIfAbsent(gate.place(), gate));
        List<Button> ways = new ArrayList<>();
        places.values()
                .forEach(gate -> doors.on(account.platform())
                        .flatMap(door -> door.wayIn(account, gate))
                        .ifPresent(url -> ways.add(wayIn(texts, gate, url, places.size() > 1))));
        return ways;
    }

    private Button wayIn(Texts texts, Gate gate, URI url, boolean oneOfSeveral) {
        return new Button.Link(oneOfSeveral ? doors.title(gate) : texts.plain("notice.go.button"), url);
    }

    /** Its press is answered by the buyer's desk. */
    private static Button receipts(Texts texts) {
        return new Button.Choice(texts.plain("notice.receipt.button"), "care:receipts");
    }
}
