package dev.gatehouse.buyer;

import static dev.gatehouse.buyer.Market.ALICE;
import static dev.gatehouse.buyer.Market.GOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Listener;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.MemoryNotices;
import dev.gatehouse.notice.Message.Part.Words;
import dev.gatehouse.notice.Room;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LastWordTest {
    private static final ProductId OTHER = new ProductId("other");
    private static final Gate GATE = Market.GATE;
    private static final Gate ELSEWHERE = Gate.of(Set.of(OTHER), new DoorAddress.Role(2, 8), GateMode.ADDITIVE);

    private final MemoryNotices notices = new MemoryNotices();
    private final List<Room> rooms = new ArrayList<>();
    private final LastWord desk = new LastWord(
            () -> new Gates(List.of(ELSEWHERE, GATE)),
            new Listeners(notices.listeners()),
            gate -> rooms.stream()
                    .filter(room -> room.number() == gate.place().id())
                    .findFirst());

    private String word(ProductId product) {
        Customer customer = new Customer(ALICE, "alice", Optional.empty(), Locale.ENGLISH, Optional.empty());
        return desk.lastWord(customer, product, room -> Optional.of("#room-" + room.number())).parts().stream()
                .map(part -> ((Words) part).text())
                .collect(Collectors.joining());
    }

    @Test
    void news_comes_in_private() {
        assertThat(word(GOLD)).contains("I write to you in private.").doesNotContain("#");
    }

    @Test
    void where_the_gate_names_a_room_that_is_said_as_well_and_no_other_gates_room() {
        rooms.add(new Room(2, OptionalInt.empty()));
        assertThat(word(GOLD)).doesNotContain("#");

        rooms.add(new Room(1, OptionalInt.empty()));
        assertThat(word(GOLD)).contains("if your private messages are closed I call you in #room-1");
        assertThat(word(OTHER)).contains("#room-2");
    }

    @Test
    void whoever_could_not_be_written_to_is_not_promised_that() {
        notices.listeners()
                .save(new Listener(ALICE, Locale.ENGLISH, false, Optional.empty(), Optional.of(Instant.EPOCH)));
        assertThat(word(GOLD)).contains("I cannot write to you in private, so type /membership");

        rooms.add(new Room(1, OptionalInt.empty()));
        assertThat(word(GOLD)).contains("so I call you in #room-1");
    }
}
