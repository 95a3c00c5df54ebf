package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
    @Test
    void a_room_is_read_as_it_is_written() {
        Room topic = new Room(-1001234567890L, OptionalInt.of(12));

        assertThat(Room.read(topic.toString())).contains(topic);
        assertThat(Room.read(" 77 ")).contains(Room.of(77));
        assertThat(Room.read("9223372036854775807")).contains(Room.of(Long.MAX_VALUE));
    }

    /** Two spellings of one number could be judged as two rooms. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-0",
                "-0001001234567890",
                "9999999999999999999",
                "@name",
                "-5/",
                "-5/x",
                "-5/1234567890"
            })
    void anything_else_is_no_room(String typed) {
        assertThat(Room.read(typed)).isEmpty();
    }
}
