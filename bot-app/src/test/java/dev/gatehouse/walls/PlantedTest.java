package dev.gatehouse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** A rule that never fails proves nothing: each one must find what was planted for it. */
class PlantedTest {
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.gatehouse");

    @Test
    void the_table_is_held_between_our_own_rooms() {
        assertThat(found(Walls.TABLE))
                .contains("access.PeeksAtRows.rows> has type <planted.gatehouse.store")
                .contains("store.AsksHilt.wire> has type <planted.gatehouse.hilt")
                .contains("telegram.KnowsDiscord.role> has type <planted.gatehouse.discord")
                .contains("sandbox.SharesOurCode.word> has type <planted.gatehouse.access")
                .contains("misc.HasNoRoom");
    }

    @Test
    void the_table_is_held_towards_libraries() {
        assertThat(found(Walls.TABLE))
                .contains("hilt.SpeaksSql.connection> has type <java.sql.Connection")
                .contains("reconcile.ParsesJson.json> has type <com.fasterxml.jackson")
                .contains("access.LogsSomething.log> has type <org.slf4j.Logger");
    }

    @Test
    void a_stand_in_in_production_is_found() {
        assertThat(found(Walls.SANDBOX)).contains("app.settings.UsesStandIn").doesNotContain("app.rehearsal");
    }

    @Test
    void circles_are_found() {
        assertThat(found(Walls.ROOMS_WITHOUT_CYCLES)).contains("Cycle detected").contains("Slice sandbox");
        assertThat(found(Walls.CORNERS_WITHOUT_CYCLES))
                .contains("Cycle detected")
                .contains("Slice app - settings");
    }

    @Test
    void names_that_say_nothing_are_found() {
        assertThat(found(Walls.NAMES)).contains("reconcile.SqlHelper").contains("DoorImpl");
    }

    @Test
    void a_clock_read_in_place_is_found_even_as_a_reference() {
        assertThat(found(Walls.CLOCKS))
                .contains("ReadsClock.called()")
                .contains("ReadsClock.referred()")
                .contains("ReadsClock.milliseconds()")
                .doesNotContain("UsesStandIn");
    }

    @Test
    void a_package_that_is_not_marked_is_found() {
        assertThat(found(Walls.NULL_MARKED)).contains("planted.gatehouse.misc is not @NullMarked");
    }

    private static String found(ArchRule rule) {
        return String.join("\n", rule.evaluate(PLANTED).getFailureReport().getDetails());
    }
}
