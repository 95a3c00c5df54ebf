package dev.gatehouse.discord.door;

import dev.gatehouse.access.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What a server shows to newcomers. Where it is on, a client lists only the default channels and those that came with an
 * answer; a channel that a role opens is there too, but hidden until somebody ticks it.
 *
 * @param channels listed for everybody, or for who answers so
 * @param roles that come with an answer
 */
record Onboarding(boolean enabled, Set<Long> channels, Set<Long> roles) {

    static Onboarding of(DataObject json) {
        Set<Long> channels = new HashSet<>(ids(json, "default_channel_ids"));
        Set<Long> roles = new HashSet<>();
        objects(json, "prompts").stream()
                .flatMap(prompt -> objects(prompt, "options").stream())
                .forEach(option -> {
                    channels.addAll(ids(option, "channel_ids"));
                    roles.addAll(ids(option, "role_ids"));
                });
        return new Onboarding(json.getBoolean("enabled"), channels, roles);
    }

    /**
     * Whether a buyer would pay and see nothing.
     *
     * @param opened what the role opens; hidden only if all of it is
     */
    Optional<Refusal> hiding(String role, List<Opened> opened) {
        boolean hidden =
                enabled && !opened.isEmpty() && opened.stream().noneMatch(each -> channels.contains(each.id()));
        return hidden ? Optional.of(hides(role, opened.get(0).name())) : Optional.empty();
    }

    private static Refusal hides(String role, String channel) {
        return new Refusal(
                "CHANNEL_HIDDEN_BY_ONBOARDING",
                "Who buys " + role + " does not see #" + channel
                        + ": the server's onboarding lists only its default channels and what came with an answer.",
                "Add #" + channel
                        + " to an answer or to the default channels in Server Settings, Onboarding; until then"
                        + " tell buyers to tick it under Channels & Roles.");
    }

    /** A channel that a role opens. */
    record Opened(long id, String name) {}

    private static Set<Long> ids(DataObject json, String name) {
        DataArray array = json.optArray(name).orElseGet(DataArray::empty);
        Set<Long> ids = new HashSet<>();
        IntStream.range(0, array.length()).forEach(n -> ids.add(array.getUnsignedLong(n)));
        return ids;
    }

    private static List<DataObject> objects(DataObject json, String name) {
        DataArray array = json.optArray(name).orElseGet(DataArray::empty);
        return IntStream.range(0, array.length()).mapToObj(array::getObject).toList();
    }
}
