package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.HandException.Kind;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.admin.HandList.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members from before, taken in from a list. */
class HandListTest {
    private static final int MANY = 10_000;

    private final Bureau bureau = new Bureau();
    private final Gate gate = bureauGate();

    private Gate bureauGate() {
        bureau.claim(Bureau.CLUB);
        bureau.products.add(Shelves.gold());
        return bureau.opened(Bureau.CLUB, "Gold");
    }

    @BeforeEach
    void nobody_rung_yet() {
        bureau.rings.clear();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void ten_thousand_members_are_taken_in_given_out_and_taken_in_again_without_loss() {
        List<HandException> members =
                IntStream.rangeClosed(1, MANY).mapToObj(this::member).toList();

        assertThat(list(bureau).take(members, true, "operator")).isEqualTo(new Taken(MANY, 0, List.of()));
        assertThat(list(bureau).all()).isEmpty();
        assertThat(bureau.rings).isEmpty();

        assertThat(list(bureau).take(members, false, "operator")).isEqualTo(new Taken(MANY, 0, List.of()));
        assertThat(bureau.rings).hasSize(MANY);
        List<HandException> out = list(bureau).all();
        assertThat(out).hasSize(MANY);
        assertThat(Set.copyOf(out)).isEqualTo(Set.copyOf(members));

        assertThat(list(bureau).take(out, false, "operator")).isEqualTo(new Taken(0, MANY, List.of()));
        assertThat(list(bureau).all()).hasSize(MANY);
    }

    @Test
    void a_line_that_cannot_be_taken_says_why_and_the_others_are() {
        HandException nowhere = new HandException(
                Kind.ALLOW, account(1), new GateId("none"), "boss", "", Optional.empty(), Optional.empty());
        HandException elsewhere = new HandException(
                Kind.ALLOW,
                new PlatformAccount(Platform.TELEGRAM, 5),
                gate.id(),
                "boss",
                "",
                Optional.empty(),
                Optional.empty());
        HandException over = new HandException(
                Kind.ALLOW, account(2), gate.id(), "boss", "", Optional.of(bureau.now()), Optional.empty());

        Taken taken = list(bureau).take(List.of(nowhere, elsewhere, over, member(3)), false, "operator");

        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.refused())
                .extracting(Refusal::code)
                .containsExactly("NO_SUCH_GATE", "OTHER_PLATFORM", "OVER_ALREADY");
    }

    private static HandList list(Bureau bureau) {
        return new HandList(bureau::gates, bureau.rows.exceptions(), bureau, bureau.recorder);
    }

    private HandException member(int number) {
        Instant end = bureau.now().plus(Duration.ofDays(1 + number % 300));
        return new HandException(
                number % 50 == 0 ? Kind.EXEMPT : Kind.ALLOW,
                account(number),
                gate.id(),
                "boss",
                "a member since before, no. " + number,
                Optional.of(end).filter(until -> number % 3 > 0),
                Optional.of(end).filter(until -> number % 3 == 0));
    }

    private static PlatformAccount account(long number) {
        return new PlatformAccount(Platform.DISCORD, 10_000 + number);
    }
}
