package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.admin.Gift.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of gifts does. */
public abstract class GiftRowsContract {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final MembershipId M = new MembershipId("m-1");

    protected abstract GiftRows rows();

    private static Gift gift(String id) {
        return new Gift(id, M, 7, "olga", "sorry", Optional.of(NOON.plusSeconds(60)), NOON, State.OPEN);
    }

    @Test
    void of_wishes_for_one_membership_one_at_a_time_is_kept() {
        GiftRows rows = rows();

        assertThat(rows.want(gift("g-1"))).isTrue();
        assertThat(rows.want(gift("g-1"))).isTrue();
        assertThat(rows.want(gift("g-2"))).isFalse();
        assertThat(rows.open(M)).contains(gift("g-1"));

        rows.settle(gift("g-1").now(State.NOT_GIVEN));

        assertThat(rows.open(M)).isEmpty();
        assertThat(rows.find("g-1")).contains(gift("g-1").now(State.NOT_GIVEN));
        assertThat(rows.want(gift("g-2"))).isTrue();
        assertThat(rows.all(9)).extracting(Gift::id).containsExactly("g-1", "g-2");
        assertThat(rows.all(1)).hasSize(1);
    }

    @Test
    void of_many_at_once_one_is_kept() {
        GiftRows rows = rows();

        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> rows.want(gift("g-" + n))))
                .toList();

        assertThat(all.stream().filter(CompletableFuture::join)).hasSize(1);
    }
}
