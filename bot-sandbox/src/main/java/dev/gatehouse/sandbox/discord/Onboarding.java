package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a newcomer's client lists: the default channels, and what the answers to questions add. Whatever else somebody may
 * see has to be ticked by hand.
 *
 * @param channels shown to everybody
 * @param offered added by the answers to one question
 */
record Onboarding(boolean enabled, List<Long> channels, List<Long> offered) {

    static Onboarding off() {
        return new Onboarding(false, List.of(), List.of());
    }

    ObjectNode wire(Guild guild) {
        ObjectNode json = Wire.object()
                .put("guild_id", Wire.id(guild.id))
                .put("enabled", enabled)
                .put("mode", 0);
        json.set("default_channel_ids", Wire.ids(channels));
        var prompts = json.putArray("prompts");
        if (!offered.isEmpty()) {
            ObjectNode prompt = prompts.addObject()
                    .put("id", "1")
                    .put("type", 0)
                    .put("title", "What are you here for?")
                    .put("single_select", false)
                    .put("required", false)
                    .put("in_onboarding", true);
            ObjectNode option =
                    prompt.putArray("options").addObject().put("id", "2").put("title", "This");
            option.putArray("role_ids");
            option.set("channel_ids", Wire.ids(offered));
        }
        return json;
    }
}
