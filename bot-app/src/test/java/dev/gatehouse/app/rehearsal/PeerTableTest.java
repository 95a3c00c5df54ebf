package dev.gatehouse.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The failures that {@code ./gatehouse rehearse --table} plays beside the acts of the rehearsal, on one stage. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeerTableTest {
    private Stage stage;

    @BeforeAll
    void set_the_stage(@TempDir Path folder) throws Exception {
        stage = Stage.open(folder);
    }

    @AfterAll
    void clear_the_stage() {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> failures() {
        return PeerTable.acts().stream()
                .map(act -> DynamicTest.dynamicTest(
                        act.name(), () -> assertThat(act.scene().play(stage)).isNotBlank()));
    }
}
