package dev.gatehouse.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The rules, over any tree of packages below one named {@code gatehouse}: ours, and the planted one. */
final class Walls {
    static final ArchRule TABLE = classes()
            .should(eachDependency("use only what the table of rooms allows", Walls::allowed))
            .because("docs/architecture.md draws the rooms this way");

    static final ArchRule SANDBOX = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..gatehouse.sandbox..",
                    "..gatehouse.app.rehearsal..",
                    "..gatehouse.app.bench..",
                    "..gatehouse.app.soak..",
                    "..gatehouse.app.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gatehouse.sandbox..")
            .because("what runs in production must not know that stand-ins exist");

    static final ArchRule ROOMS_WITHOUT_CYCLES =
            slices().matching("..gatehouse.(*)..").should().beFreeOfCycles();

    static final ArchRule CORNERS_WITHOUT_CYCLES =
            slices().matching("..gatehouse.(*).(*)..").should().beFreeOfCycles();

    static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
            .because("a name says what a thing is in the domain");

    static final ArchRule CLOCKS = noClasses()
            .that()
            .resideOutsideOfPackages("..gatehouse.app..", "..gatehouse.sandbox..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("they read the machine's calendar", Walls::readsCalendar))
            .because("calendar time is handed in, so that it can be moved");

    static final ArchRule NULL_MARKED = classes().should(new ArchCondition<>("be in a @NullMarked package") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
        }
    });

    private static final Map<String, Set<String>> CALENDARS = Map.of(
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"),
            "java.time.LocalTime", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.OffsetDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.time.Clock", Set.of("system", "systemUTC", "systemDefaultZone"),
            "java.time.InstantSource", Set.of("system"),
            "java.util.Date", Set.of("<init>"),
            "java.lang.System", Set.of("currentTimeMillis"));

    private Walls() {}

    private static boolean allowed(Dependency dependency) {
        String from = dependency.getOriginClass().getPackageName();
        String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
        String room = Rooms.of(from).orElseThrow(() -> new IllegalArgumentException(from + " is not ours"));
        return Rooms.known(room)
                && Rooms.of(to).map(other -> Rooms.mayUse(room, other)).orElseGet(() -> Rooms.mayUseLibrary(room, to));
    }

    private static boolean readsCalendar(JavaAccess<?> access) {
        return CALENDARS
                .getOrDefault(access.getTargetOwner().getFullName(), Set.of())
                .contains(access.getTarget().getName());
    }

    private static ArchCondition<JavaClass> eachDependency(String description, Predicate<Dependency> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(allowed.negate())
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }
}
