package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.util.List;

/** A chat member in Telegram's shape: every status has fields of its own. */
final class MemberWire {
    private static final List<String> PERMISSIONS = List.of(
            "can_send_messages",
            "can_send_audios",
            "can_send_documents",
            "can_send_photos",
            "can_send_videos",
            "can_send_video_notes",
            "can_send_voice_notes",
            "can_send_polls",
            "can_send_other_messages",
            "can_add_web_page_previews",
            "can_change_info",
            "can_invite_users",
            "can_pin_messages",
            "can_manage_topics");

    private MemberWire() {}

    static ObjectNode of(Member member, Person person) {
        ObjectNode wire = StandInServer.JSON
                .createObjectNode()
                .put("status", member.status().word());
        wire.set("user", person.wire());
        switch (member.status()) {
            case CREATOR -> wire.put("is_anonymous", false);
            case ADMINISTRATOR -> administrator(member, wire);
            case RESTRICTED -> restricted(member, wire);
            case KICKED -> wire.put("until_date", member.until());
            case MEMBER, LEFT -> {}
        }
        return wire;
    }

    private static void administrator(Member member, ObjectNode wire) {
        wire.put("can_be_edited", false).put("is_anonymous", false);
        for (Right right : Right.values()) {
            wire.put(right.field(), member.may(right));
        }
    }

    private static void restricted(Member member, ObjectNode wire) {
        wire.put("is_member", member.inside());
        PERMISSIONS.forEach(permission -> wire.put(permission, false));
        wire.put("until_date", member.until());
    }

    /** What ordinary members of a group may do. */
    static ObjectNode permissions() {
        ObjectNode wire = StandInServer.JSON.createObjectNode();
        PERMISSIONS.forEach(permission -> wire.put(permission, !permission.equals("can_change_info")));
        return wire;
    }
}
