package dev.gatehouse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.gatehouse");

    @Test
    void every_module_is_looked_at() {
        Set<String> seen = HOUSE.stream()
                .flatMap(each -> Rooms.of(each.getPackageName()).stream())
                .collect(Collectors.toSet());

        assertThat(seen).contains("access", "store", "hilt", "discord", "telegram", "sandbox", "app");
        assertThat(Rooms.all())
                .containsAll(seen.stream().filter(room -> !room.isEmpty()).toList());
    }

    @Test
    void a_room_uses_only_what_the_table_gives_it() {
        Walls.TABLE.check(HOUSE);
    }

    @Test
    void production_knows_no_stand_in() {
        Walls.SANDBOX.check(HOUSE);
    }

    @Test
    void rooms_do_not_go_round_in_circles() {
        Walls.ROOMS_WITHOUT_CYCLES.check(HOUSE);
    }

    @Test
    void neither_do_the_corners_of_a_room() {
        Walls.CORNERS_WITHOUT_CYCLES.check(HOUSE);
    }

    @Test
    void names_are_of_the_domain() {
        Walls.NAMES.check(HOUSE);
    }

    @Test
    void calendar_time_is_handed_in() {
        Walls.CLOCKS.check(HOUSE);
    }

    @Test
    void every_package_says_that_it_has_no_nulls() {
        Walls.NULL_MARKED.check(HOUSE);
    }
}
