package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Cases 24, 62 and 63 on the embedded database: the disk under it stands still, is full, and takes its time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiskTest {
    private static final String SECRET = "a-secret-of-the-disk";
    /** In bytes; 64 MB may wait. */
    private static final int LARGE = 250_000;

    private static final int MORE_THAN_FIT = 290;

    private @Nullable HiltStandIn hilt;
    private @Nullable Node node;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        TroubledDisk.register();
        hilt = HiltStandIn.start(new SandboxClock(), 0);
        String url = "jdbc:h2:" + TroubledDisk.SCHEME + ":" + home.resolve("data/gatehouse");
        node = Node.start(home, hilt, Optional.of(SECRET), url);
    }

    @AfterAll
    void stop() {
        Objects.requireNonNull(node).close();
        Objects.requireNonNull(hilt).close();
    }

    @Test
    void fault_62_a_full_disk_is_answered_503_and_taken_again_as_soon_as_there_is_room() throws Exception {
        Letterbox box = box();
        Parcels parcels = new Parcels(box);
        assertThat(parcels.send().get().status()).isEqualTo(200);

        TroubledDisk.full(true);
        Letterbox.Answer refused = refused(parcels);

        assertThat(refused.retryAfter()).isPresent();
        TroubledDisk.full(false);
        Watch.until("taken again", () -> parcels.send().join().status() == 200);
        assertThat(parcels.lost()).isEmpty();
    }

    /** The file has some room left within: only what no longer fits is refused. */
    private static Letterbox.Answer refused(Parcels parcels) throws InterruptedException {
        return Watch.find(
                "a refusal", () -> Optional.of(parcels.send(100_000).join()).filter(answer -> answer.status() == 503));
    }

    @Test
    void fault_63_while_the_disk_writes_through_nothing_is_acknowledged() throws Exception {
        Parcels parcels = new Parcels(box());
        CountDownLatch release = TroubledDisk.slow();
        List<CompletableFuture<Letterbox.Answer>> answers =
                Stream.generate(parcels::send).limit(20).toList();
        Watch.until("the disk is at work", TroubledDisk::isWaitedFor);

        Watch.never("an answer", Duration.ofMillis(500), () -> answers.stream().anyMatch(CompletableFuture::isDone));
        release.countDown();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get().status()).isEqualTo(200));
        assertThat(parcels.lost()).isEmpty();
    }

    /** More bytes than may wait: a burst is bounded by what it weighs, too. */
    @Test
    void fault_24_what_no_longer_fits_while_the_disk_stands_still_is_sent_away_to_come_again() throws Exception {
        Parcels parcels = new Parcels(box());
        CountDownLatch release = TroubledDisk.slow();
        List<CompletableFuture<Letterbox.Answer>> answers =
                Stream.generate(() -> parcels.send(LARGE)).limit(MORE_THAN_FIT).toList();
        Watch.until("some sent away", () -> answers.stream().anyMatch(CompletableFuture::isDone));

        assertThat(parcels.acknowledged()).isZero();
        release.countDown();

        List<Letterbox.Answer> sentAway = answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() != 200)
                .toList();
        assertThat(sentAway).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isPresent();
        });
        assertThat(parcels.acknowledged()).isEqualTo(MORE_THAN_FIT - sentAway.size());
        assertThat(parcels.lost()).isEmpty();
        assertThat(parcels.send(LARGE).join().status()).isEqualTo(200);
    }

    private Letterbox box() {
        return Objects.requireNonNull(node).box(SECRET);
    }
}
