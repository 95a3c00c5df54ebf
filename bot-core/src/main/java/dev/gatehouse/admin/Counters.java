package dev.gatehouse.admin;

import dev.gatehouse.notice.Listeners;
import java.util.EnumMap;
import java.util.Map;

/** Which deed is served where. */
public final class Counters {
    private Counters() {}

    /** A desk that serves every deed. */
    public static AdminDesk desk(Kit kit, Tools tools, Listeners listeners, Buttons buttons) {
        Map<Deed, Counter> counters = new EnumMap<>(Deed.class);
        place(counters, new PlaceCounter(kit.places()));
        gates(counters, kit, tools);
        people(counters, kit, tools);
        return new FrontDesk(kit.authority(), listeners, buttons, counters, kit.offers());
    }

    private static void place(Map<Deed, Counter> counters, PlaceCounter place) {
        counters.put(Deed.CLAIM, place::claim);
        counters.put(Deed.DELEGATE, place::delegate);
        counters.put(Deed.LOG, place::log);
        counters.put(Deed.LANGUAGE, place::language);
    }

    private static void gates(Map<Deed, Counter> counters, Kit kit, Tools tools) {
        GatesCounter gates = new GatesCounter(
                kit, new Counts(tools.grants()), tools.charts(), tools.plans().takeBacks());
        SetupCounter setup = new SetupCounter(kit);
        counters.put(Deed.SETUP, setup);
        counters.put(Deed.PRODUCT, new ProductCounter(tools.products(), setup));
        counters.put(Deed.LIST, gates::list);
        counters.put(Deed.STATS, gates::stats);
        counters.put(Deed.CHECK, gates::check);
        counters.put(Deed.PAUSE, talk -> gates.pause(talk, true));
        counters.put(Deed.RESUME, talk -> gates.pause(talk, false));
        counters.put(Deed.REMOVE, new RemoveCounter(kit, tools.plans().takeBacks()));
        counters.put(Deed.EDIT, new EditCounter(kit, tools.dryRun()));
        counters.put(Deed.PLAN_CHANGE, new PlanCounter(kit, tools.plans().changes()));
        counters.put(Deed.OPENING_DAY, new OpeningCounter(kit, tools.plans().openings(), tools.members()));
        counters.put(Deed.EXPORT, new ExportCounter(kit, tools.roll()));
        counters.put(Deed.DRY_RUN, new DryRunCounter(kit, tools.dryRun()));
        counters.put(Deed.SYNC, new SyncCounter(kit, tools.sync()));
        PassCounter passes = new PassCounter(kit, tools.passes());
        counters.put(Deed.PASS, passes);
        counters.put(Deed.REDEEM, passes::redeem);
    }

    private static void people(Map<Deed, Counter> counters, Kit kit, Tools tools) {
        MemberCounter people = new MemberCounter(kit, tools.file(), tools.members(), tools.undo());
        counters.put(Deed.MEMBER, people::show);
        counters.put(Deed.BLOCK, people::decide);
        counters.put(Deed.ALLOW, people::decide);
        counters.put(Deed.EXEMPT, people::decide);
        counters.put(Deed.CLEAR, people::decide);
        counters.put(Deed.UNDO, people::undo);
        counters.put(Deed.GIFT, new GiftCounter(kit, tools.file(), tools.gifts()));
    }
}
