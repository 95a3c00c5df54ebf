package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.membership.Assignments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one membership. A date that cannot be read is marked, never dropped: without it nothing may be decided. */
final class MembershipShape {
    /** An account's number as the platforms write it: no sign, no leading zero, no letters. */
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,18}");

    private static final int SHOWN = 40;

    private final Fields fields;
    private final List<String> unreadable = new ArrayList<>();

    private MembershipShape(Fields fields) {
        this.fields = fields;
    }

    /**
     * Empty for a membership whose identity is not an account of a chat platform, such as a wallet or a typed name, and
     * that was assigned to nobody.
     */
    static Optional<Membership> read(JsonNode node, Assignments assigned) throws ShapeException {
        Fields fields = Fields.of(node, "the membership");
        String id = fields.needText("id");
        if (!fields.has("customer_identity_type")) {
            throw new ShapeException("the field customer_identity_type of membership " + id + " is missing");
        }
        Optional<PlatformAccount> account = account(fields).or(() -> assigned.of(new MembershipId(id)));
        return account.isPresent()
                ? Optional.of(new MembershipShape(fields).membership(new MembershipId(id), account.get()))
                : Optional.empty();
    }

    /** The contract answers {@code {membership, periods, ...}}, the SDKs type it bare: both are read. */
    static Optional<Membership> readDetail(JsonNode node, Assignments assigned) throws ShapeException {
        Fields outer = Fields.of(node, "the answer");
        return read(outer.object("membership").orElse(outer).node(), assigned);
    }

    static Optional<PlatformAccount> account(Fields fields) {
        Optional<Platform> platform = fields.text("customer_identity_type").flatMap(Platform::ofIdentityType);
        Optional<Long> number = fields.text("customer_identity_value")
                .or(() -> fields.text("platform_user_id"))
                .flatMap(MembershipShape::number);
        return platform.flatMap(where -> number.map(id -> new PlatformAccount(where, id)));
    }

    private static Optional<Long> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    private Membership membership(MembershipId id, PlatformAccount account) throws ShapeException {
        Period period = new Period(
                date("current_period_start_at"),
                date("current_period_end_at"),
                date(fields.has("grace_ends_at") ? "grace_ends_at" : "grace_until"));
        Optional<Instant> updatedAt = date("updated_at");
        return new Membership(
                id,
                new ProductId(fields.needText("product_id")),
                account,
                fields.needText("status"),
                period,
                updatedAt,
                unreadable.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", unreadable)));
    }

    private Optional<Instant> date(String name) {
        JsonNode said = fields.node().path(name);
        if (said.isMissingNode() || said.isNull()) {
            return Optional.empty();
        }
        Optional<Instant> date = said.isTextual() ? Dates.read(said.asText()) : Optional.empty();
        if (date.isEmpty()) {
            unreadable.add(name + " " + Plain.text(said.toString(), SHOWN));
        }
        return date;
    }
}
