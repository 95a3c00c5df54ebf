package dev.gatehouse.telegram;

import dev.gatehouse.audit.Alarms;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.telegram.command.LiveOffers;
import dev.gatehouse.telegram.command.TelegramMessenger;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.ChatChecks;
import dev.gatehouse.telegram.door.Myself;
import dev.gatehouse.telegram.door.PrivateChats;
import dev.gatehouse.telegram.door.Sightings;
import dev.gatehouse.telegram.door.TelegramDoor;
import dev.gatehouse.telegram.door.Unheard;
import dev.gatehouse.telegram.rim.PollWatch;
import dev.gatehouse.telegram.rim.Postbox;
import java.util.Optional;

/** The line to Telegram, and what is remembered of it in the process; there from the beginning, heard or not. */
record Line(
        TelegramHttp http,
        BotApi api,
        Myself myself,
        ChatChecks checks,
        PollWatch watch,
        Optional<Postbox> postbox,
        TelegramDoor.Memory memory,
        PrivateChats chats,
        LiveOffers offers,
        Messenger messenger,
        TelegramClocks clocks) {

    static Line to(TelegramSettings settings, TelegramRows rows, Alarms alarms, TelegramClocks clocks) {
        TelegramHttp http = new TelegramHttp(settings);
        BotApi api = new BotApi(http.prompt(), clocks.machine(), rows.migrations());
        Myself myself = new Myself(api);
        PollWatch watch = new PollWatch(api, alarms, settings.updates().address());
        PrivateChats chats = new PrivateChats(clocks.machine());
        LiveOffers offers = new LiveOffers(clocks.machine());
        return new Line(
                http,
                api,
                myself,
                new ChatChecks(api, myself, alarms, clocks.machine()),
                watch,
                postbox(settings, rows, api, watch, clocks),
                new TelegramDoor.Memory(new Sightings(clocks.machine()), new Unheard()),
                chats,
                offers,
                new TelegramMessenger(api, chats, offers, clocks.machine()),
                clocks);
    }

    private static Optional<Postbox> postbox(
            TelegramSettings settings, TelegramRows rows, BotApi api, PollWatch watch, TelegramClocks clocks) {
        return settings.updates()
                .address()
                .filter(address -> settings.updates().posted())
                .map(address -> new Postbox(
                        api, watch, new Postbox.Address(address, settings.token()), rows.updates(), clocks.calendar()));
    }
}
