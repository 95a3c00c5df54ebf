package dev.gatehouse.sandbox.stage;

import java.util.List;

/**
 * Hilt on the stage.
 *
 * @param page where the open checkout page is on this server; empty when no link was followed yet
 * @param memberships what Hilt's books say
 */
public record TillView(String page, List<Row> memberships) {
    /**
     * A membership.
     *
     * @param status as Hilt spells it
     * @param word the phase: active, grace or lapsed
     * @param until when that phase ends, or when everything ended
     */
    public record Row(String who, String product, String status, String word, String until) {}
}
