package dev.gatehouse.app;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.admin.Checkup;
import dev.gatehouse.admin.Checkup.Part;
import dev.gatehouse.admin.KeyCheck;
import dev.gatehouse.admin.ProductCheck;
import dev.gatehouse.app.machine.ClockCheck;
import dev.gatehouse.app.machine.DiskCheck;
import dev.gatehouse.app.machine.PublicUrlCheck;
import dev.gatehouse.app.machine.SettingsCheck;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.door.Inspection;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.TrialWrite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Everything that is looked over, put together: the same with a node and without one. */
record Checkups(Settings settings, Ground ground, Hilt hilt, Platforms platforms, Executor threads) {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    Checkup of(Database database) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part("settings", new SettingsCheck(settings, ground.gates())),
                new Part("hilt key", new KeyCheck(hilt.key())),
                new Part("products", new ProductCheck(ground.gates(), hilt.sales())),
                new Part("clock", new ClockCheck(settings.hilt().apiUrl(), ground.clock())),
                new Part("public url", new PublicUrlCheck(settings.http().publicUrl())),
                new Part("database", new DiskCheck(settings.database().folder(), new TrialWrite(database)::refusal)),
                new Part("alarms", this::standing)));
        for (Platform platform : Platform.values()) {
            platforms.inspection(platform).ifPresent(inspection -> parts.add(part(platform, inspection)));
        }
        return new Checkup(parts, threads, PATIENCE);
    }

    private Part part(Platform platform, Inspection inspection) {
        Supplier<List<Gate>> gates = () -> ground.gates().get().on(platform);
        return new Part(platform.word(), () -> inspection.inspect(gates.get()));
    }

    /** What the work itself has met: an alarm that stands is something to mend too. */
    private List<Flaw> standing() {
        return ground.alarms().all().entrySet().stream()
                .map(alarm -> new Flaw(alarm.getKey(), alarm.getValue()))
                .toList();
    }
}
