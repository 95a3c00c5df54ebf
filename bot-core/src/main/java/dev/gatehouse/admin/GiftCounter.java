package dev.gatehouse.admin;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.Menu.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Days of a membership given away: shown first, then given once, however often the button is pressed. */
final class GiftCounter implements Counter {
    private final Kit kit;
    private final MemberFile file;
    private final Gifts gifts;

    GiftCounter(Kit kit, MemberFile file, Gifts gifts) {
        this.kit = kit;
        this.file = file;
        this.gifts = gifts;
    }

    @Override
    public Panel serve(Talk talk) {
        PlatformAccount account = talk.account();
        Optional<Long> days = talk.number("days");
        if (days.isEmpty()) {
            return talk.say("gate.gift.days", Map.of("account", account))
                    .with(talk.ask("gate.gift.days.button", Forms.GIFT, talk.wish()));
        }
        List<Membership> theirs = memberships(talk, account);
        Optional<Membership> meant = theirs.size() == 1 ? Optional.of(theirs.get(0)) : named(talk, theirs);
        return meant.map(membership -> gift(talk, membership, days.get()))
                .orElseGet(() -> talk.say("gate.gift.which", Map.of("account", account))
                        .pick(talk.words("gate.gift.hint", "membership", options(theirs), 1)));
    }

    private List<Membership> memberships(Talk talk, PlatformAccount account) {
        MemberFile.Account member = file.of(account, kit.standing(talk));
        if (member.silent()) {
            throw new NotDoneException(
                    "HILT_SILENT", "Hilt does not answer right now.", "Nothing was given; try again in a minute.");
        }
        List<Membership> theirs = member.gates().stream()
                .flatMap(at -> at.memberships().stream())
                .map(Known::membership)
                .distinct()
                .toList();
        if (theirs.isEmpty()) {
            throw new NotDoneException(
                    "NO_MEMBERSHIP",
                    account + " has no membership for a gate here, and days can only be added to one.",
                    "Let them in without a purchase with: /gate allow.");
        }
        return theirs;
    }

    private static Optional<Membership> named(Talk talk, List<Membership> theirs) {
        return talk.get("membership")
                .map(MembershipId::new)
                .flatMap(id ->
                        theirs.stream().filter(each -> each.id().equals(id)).findFirst());
    }

    private List<Option> options(List<Membership> theirs) {
        return theirs.stream()
                .map(each -> new Option(
                        each.id().value(),
                        kit.goods().title(each.product()),
                        each.lastEnd().map(Talk::utc).orElse(each.said()),
                        false))
                .toList();
    }

    private Panel gift(Talk talk, Membership membership, long days) {
        Instant end = membership
                .period()
                .end()
                .orElseThrow(() -> new NotDoneException(
                        "NO_END", "This membership has no end that days could be added to.", "Nothing is needed."));
        Instant from = end.isAfter(kit.gates().now()) ? end : kit.gates().now();
        Map<String, Object> values = Map.of(
                "account", talk.account(),
                "product", kit.goods().title(membership.product()),
                "days", days,
                "end", end,
                "until",
                        kit.gates()
                                .inDays(days)
                                .plus(Duration.between(kit.gates().now(), from)));
        Optional<String> wanted = talk.get("save");
        if (wanted.isPresent()) {
            gifts.once(
                    wanted.get(),
                    membership.id(),
                    Math.toIntExact(days),
                    talk.admin().owner(),
                    talk.get("reason").orElse(""));
            return talk.say("gate.gift.done", values);
        }
        Wish save = talk.wish()
                .with("membership", membership.id().value())
                .with("save", UUID.randomUUID().toString());
        return talk.say("gate.gift.preview", values).with(talk.press("gate.gift.button", save));
    }
}
