package dev.gatehouse.notice;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest look at each door, kept together by account until all its doors were looked at: what one purchase opens is
 * one piece of news. It is memory; whatever is lost with it, the next look finds untold.
 */
final class Gathered {
    private final Map<PlatformAccount, Map<GateId, Look>> underWay = new ConcurrentHashMap<>();
    private final Map<PlatformAccount, Map<GateId, Look>> complete = new ConcurrentHashMap<>();

    void add(Look look) {
        underWay.merge(look.account(), Map.of(look.gate().id(), look), Gathered::both);
    }

    /** False when there was nothing, or when it only joins what waits to be taken already. */
    boolean complete(PlatformAccount account) {
        Map<GateId, Look> looks = underWay.remove(account);
        return looks != null && complete.merge(account, looks, Gathered::both) == looks;
    }

    List<Look> take(PlatformAccount account) {
        Map<GateId, Look> looks = complete.remove(account);
        return looks == null ? List.of() : List.copyOf(looks.values());
    }

    private static Map<GateId, Look> both(Map<GateId, Look> older, Map<GateId, Look> newer) {
        Map<GateId, Look> all = new LinkedHashMap<>(older);
        all.putAll(newer);
        return all;
    }
}
