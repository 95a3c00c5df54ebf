package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Room;
import dev.gatehouse.store.AuditTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaceLogTest {
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    private static final long ROOM = 5;

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void what_a_door_answered_is_told_once_with_a_button_for_whoever_may() {
        bureau.claim(Bureau.CLUB);
        bureau.products.add(Shelves.gold());
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        bureau.places.change(Bureau.admin(Bureau.CLUB), each -> each.logIn(Optional.of(Room.of(ROOM))));
        PlaceLog log = bureau.log();
        log.run();
        new AuditTable(bureau.database)
                .add(Entry.of(bureau.now(), Entry.Kind.ANSWER, ALICE, "given the role Gold")
                        .at(gate.id()));

        log.run();
        Message posted = Objects.requireNonNull(bureau.posted.remove(ROOM));
        log.run();

        assertThat(bureau.posted).doesNotContainKey(ROOM);
        assertThat(Bureau.words(Panel.of(posted))).isEqualTo("• discord:1001: given the role Gold");
        String show = Bureau.button(Panel.of(posted), "Show this person");
        Admin another = Bureau.at(Bureau.CLUB, new PlatformAccount(Platform.DISCORD, 101), true);
        assertThat(Bureau.words(bureau.desk.pressed(another, show, List.of()))).contains("given the role Gold");
        Admin buyer = Bureau.at(Bureau.CLUB, ALICE, false);
        assertThat(Bureau.words(bureau.desk.pressed(buyer, show, List.of()))).contains("ADMIN_ONLY");
    }

    @Test
    void a_place_without_a_room_is_told_nothing() {
        bureau.claim(Bureau.CLUB);
        bureau.products.add(Shelves.gold());
        Gate gate = bureau.opened(Bureau.CLUB, "Gold");
        PlaceLog log = bureau.log();
        log.run();
        new AuditTable(bureau.database)
                .add(Entry.of(bureau.now(), Entry.Kind.ANSWER, ALICE, "given the role Gold")
                        .at(gate.id()));

        log.run();

        assertThat(bureau.posted).isEmpty();
    }
}
