package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.Faults;
import dev.gatehouse.sandbox.hilt.Purchase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case 76: the node starts into a world in which nothing answers. */
class OutageAtStartTest {
    @TempDir
    Path folder;

    @Test
    void fault_76_webhooks_are_taken_while_everything_is_down_and_work_is_done_when_it_is_back() throws Exception {
        try (Stage stage = Stage.set(folder)) {
            DiscordBuyer dora = DiscordBuyer.inside(stage, "dora");
            TelegramBuyer tom = TelegramBuyer.started(stage, "Tom");
            Purchase role = stage.hilt().buy(stage.world().discordProduct(), Long.toString(dora.id()), "dora");
            Purchase place = stage.hilt().buy(stage.world().telegramProduct(), Long.toString(tom.id()), "tom");
            List<Faults> down = List.of(
                    stage.hilt().faults(),
                    stage.discord().faults(),
                    stage.telegram().faults());
            down.forEach(each -> each.add(Fault.hang("*", ".*", Fault.FOR_EVER, Duration.ZERO)));
            Settings settings = stage.settings();
            try (Gatehouse node = Gatehouse.start(settings)) {
                Letterbox box = new Letterbox(node, settings, stage.clock(), Stage.WEBHOOK_SECRET);

                String first = taken(box, role);
                String second = taken(box, place);

                Watch.until(
                        "a look that Hilt did not answer",
                        () -> box.stored().get(first).outcome().contains("silent"));
                assertThat(box.stored().get(first).state()).isEqualTo("PENDING");
                assertThat(dora.hasRole()).isFalse();

                down.forEach(Faults::clear);
                Watch.until("both events settled", () -> {
                    stage.clock().advance(Duration.ofSeconds(10));
                    return box.stored().get(first).state().equals("SETTLED")
                            && box.stored().get(second).state().equals("SETTLED");
                });
                dora.awaitRole();
                tom.goIn();
                tom.awaitInside();
            }
        }
    }

    private static String taken(Letterbox box, Purchase purchase) throws Exception {
        String id = UUID.randomUUID().toString();
        String event = """
                {"id":"%s","type":"membership.activated","livemode":true,"data":{"membership":{"id":"%s"}}}""".formatted(id, purchase.membershipId());
        assertThat(box.deliver(event).status()).isEqualTo(200);
        assertThat(box.stored().find(id)).isPresent();
        return id;
    }
}
