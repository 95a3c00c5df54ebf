package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.MemberFile.AtGate;
import dev.gatehouse.notice.Message;
import dev.gatehouse.reconcile.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows a person with everything and why, and decides about them by hand. */
final class MemberCounter {
    private final Kit kit;
    private final MemberFile file;
    private final Members members;
    private final Undo undo;

    MemberCounter(Kit kit, MemberFile file, Members members, Undo undo) {
        this.kit = kit;
        this.file = file;
        this.members = members;
        this.undo = undo;
    }

    Panel show(Talk talk) {
        PlatformAccount account = talk.account();
        List<Gate> gates = kit.standing(talk);
        if (gates.isEmpty()) {
            return talk.say("gate.none");
        }
        MemberFile.Account member = file.of(account, gates);
        Message all = talk.texts().message("gate.member", Map.of("account", account));
        if (member.silent()) {
            all = talk.texts().message("status.silent", Map.of()).and(all);
        }
        for (AtGate at : member.gates()) {
            all = all.and(at(talk, at));
        }
        String trail = member.trail().stream()
                .map(each -> "\n• " + Talk.utc(each.entry().at()) + " "
                        + each.entry().words())
                .collect(Collectors.joining());
        if (!trail.isEmpty()) {
            all = all.and(talk.texts().message("gate.member.trail", Map.of("lines", trail)));
        }
        return withDeeds(Panel.of(all), talk, account, member);
    }

    private Message at(Talk talk, AtGate at) {
        List<String> lines = new ArrayList<>();
        lines.add(at.decision().reason());
        at.grant().ifPresent(grant -> lines.add(said(grant)));
        at.memberships().forEach(known -> lines.add(said(known)));
        at.exceptions().forEach(each -> lines.add(said(each)));
        String written = lines.stream().map(line -> "\n  – " + line).collect(Collectors.joining());
        return talk.texts().message("gate.member.at", Map.of("door", kit.sites().title(at.gate()), "lines", written));
    }

    private static String said(Grant grant) {
        String next = grant.nextStep().isEmpty() ? "" : " → " + grant.nextStep();
        return grant.want() + " " + grant.state() + ", " + Talk.utc(grant.changedAt()) + ": " + grant.words() + next;
    }

    private String said(Known known) {
        return kit.goods().title(known.membership().product()) + ": "
                + known.membership().said()
                + known.membership().lastEnd().map(end -> " → " + Talk.utc(end)).orElse("") + " ("
                + Talk.utc(known.askedAt()) + ", "
                + known.membership().id().value() + ")";
    }

    private static String said(HandException each) {
        return each.kind() + ", " + each.owner() + ": " + each.reason()
                + each.end().map(end -> " → " + Talk.utc(end)).orElse("");
    }

    private Panel withDeeds(Panel panel, Talk talk, PlatformAccount account, MemberFile.Account member) {
        Wish about = Wish.to(Deed.MEMBER).with("account", Long.toString(account.id()));
        boolean decided =
                member.gates().stream().anyMatch(at -> !at.exceptions().isEmpty());
        Panel with = panel.with(
                talk.ask("gate.allow.button", Forms.REASON, Wish.to(Deed.ALLOW, about.given())),
                talk.ask("gate.block.button", Forms.REASON, Wish.to(Deed.BLOCK, about.given())),
                talk.ask("gate.exempt.button", Forms.REASON, Wish.to(Deed.EXEMPT, about.given())),
                talk.press("gate.undo.button", Wish.to(Deed.UNDO, about.given())));
        Panel all = decided ? with.with(talk.press("gate.clear.button", Wish.to(Deed.CLEAR, about.given()))) : with;
        return kit.authority().rank(talk.admin()) == Rank.OPERATOR
                ? all.with(talk.ask("gate.gift.offer.button", Forms.GIFT, Wish.to(Deed.GIFT, about.given())))
                : all;
    }

    Panel decide(Talk talk) {
        Order order = order(talk);
        for (Gate gate : gates(talk)) {
            Order at = new Order(order.account(), Optional.of(gate.id()), order.owner(), order.reason(), order.until());
            switch (talk.wish().deed()) {
                case BLOCK -> members.block(at);
                case ALLOW -> members.allow(at);
                case EXEMPT -> members.exempt(at);
                case CLEAR -> members.clear(at);
                default -> throw new IllegalStateException("Not a word about a person: " + talk.wish());
            }
        }
        return talk.say("gate.decided." + talk.wish().deed().word(), Map.of("account", order.account()))
                .with(talk.press("gate.member.button", show(order.account())));
    }

    Panel undo(Talk talk) {
        Order order = order(talk);
        List<Undo.Undone> undone = gates(talk).stream()
                .map(gate -> new Order(
                        order.account(), Optional.of(gate.id()), order.owner(), order.reason(), order.until()))
                .filter(undo::isOpen)
                .flatMap(each -> undo.undo(each).stream())
                .toList();
        if (undone.isEmpty()) {
            return talk.say("gate.undo.nothing", Map.of("account", order.account()))
                    .with(talk.ask(
                            "gate.allow.button",
                            Forms.REASON,
                            Wish.to(Deed.ALLOW, show(order.account()).given())));
        }
        return talk.say(
                        "gate.undone",
                        Map.of(
                                "account",
                                order.account(),
                                "until",
                                undone.get(0).until()))
                .with(talk.press("gate.member.button", show(order.account())));
    }

    private static Wish show(PlatformAccount account) {
        return Wish.to(Deed.MEMBER).with("account", Long.toString(account.id()));
    }

    /** Words about a person are for the gates of this place and no other. */
    private List<Gate> gates(Talk talk) {
        List<Gate> gates = kit.meant(talk);
        if (gates.isEmpty()) {
            throw new NotDoneException("NO_SUCH_GATE", "There is no gate here yet.", "Set one up with: /gate setup.");
        }
        return gates;
    }

    private Order order(Talk talk) {
        return new Order(
                talk.account(),
                Optional.empty(),
                talk.admin().owner(),
                talk.get("reason").orElse("no reason given"),
                talk.number("days").map(days -> kit.gates().inDays(days)));
    }
}
