package dev.gatehouse.hilt;

/** Memberships as Hilt writes them. */
final class MembershipJson {
    static final String BOB = """
            {"id": "m-1", "product_id": "p-1", "owner_id": "o-1", "platform": "DISCORD",
             "platform_user_id": "42", "platform_display": "@bob",
             "customer_identity_type": "DISCORD_USER_ID", "customer_identity_value": "42",
             "payer_wallet": null, "status": "ACTIVE",
             "current_period_start_at": "2026-01-01T00:00:00Z", "current_period_end_at": "2026-01-31T00:00:00Z",
             "grace_ends_at": null, "renewal_count": 0, "metadata_json": {}, "something_new": [1, 2],
             "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:01Z"}""";

    private MembershipJson() {}

    static String with(String field, String json) {
        return BOB.replaceFirst("\"" + field + "\": (\"[^\"]*\"|null)", "\"" + field + "\": " + json);
    }

    static String without(String field) {
        return BOB.replaceFirst("\"" + field + "\": (\"[^\"]*\"|null),", "");
    }

    static String list(String... items) {
        return "{\"items\": [" + String.join(",", items) + "], \"count\": " + items.length + "}";
    }
}
