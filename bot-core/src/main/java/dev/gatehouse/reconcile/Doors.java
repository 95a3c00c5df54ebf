package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.door.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The doors of the platforms that are switched on. */
public final class Doors {
    private final Map<Platform, Door> byPlatform;

    public Doors(List<Door> doors) {
        byPlatform = doors.stream().collect(Collectors.toUnmodifiableMap(Door::platform, Function.identity()));
    }

    /** What people call the door of a gate; a plain word for it while the platform has not told its name. */
    public String title(Gate gate) {
        return on(gate.platform()).flatMap(door -> door.title(gate)).orElse("the members' area");
    }

    public Optional<Door> on(Platform platform) {
        return Optional.ofNullable(byPlatform.get(platform));
    }
}
