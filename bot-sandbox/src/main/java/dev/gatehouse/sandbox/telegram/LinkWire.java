package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.time.Instant;

/** An invite link in Telegram's shape. The second half of another administrator's link is never shown to a bot. */
final class LinkWire {
    private final World world;

    LinkWire(World world) {
        this.world = world;
    }

    ObjectNode of(Chat chat, InviteLink link) {
        ObjectNode wire = StandInServer.JSON.createObjectNode().put("invite_link", shown(link));
        wire.set("creator", world.person(link.creator()).wire());
        wire.put("creates_join_request", link.createsJoinRequest())
                .put("is_primary", link.primary())
                .put("is_revoked", link.revoked());
        if (!link.name().isEmpty()) {
            wire.put("name", link.name());
        }
        Instant expires = link.expires();
        if (expires != null) {
            wire.put("expire_date", expires.getEpochSecond());
        }
        if (link.memberLimit() > 0) {
            wire.put("member_limit", link.memberLimit());
        }
        long waiting = chat.requests().values().stream()
                .filter(request -> request.link().equals(link.url()))
                .count();
        return waiting == 0 ? wire : wire.put("pending_join_request_count", waiting);
    }

    private String shown(InviteLink link) {
        String url = link.url();
        return world.isBot(link.creator()) ? url : url.substring(0, url.length() - 8) + "…";
    }
}
