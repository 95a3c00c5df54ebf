package dev.gatehouse.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenTest {
    @TempDir
    Path home;

    @Test
    void only_the_nodes_own_user_can_read_it() throws IOException {
        AdminToken token = new AdminToken(home.resolve("data"));

        Secret made = token.createOrRead();

        assertThat(made.value()).hasSizeGreaterThan(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token.file())))
                .isEqualTo("rw-------");
        assertThat(new AdminToken(home.resolve("data")).read()).contains(made);
    }

    @Test
    void it_stays_the_same_over_restarts() {
        Secret first = new AdminToken(home).createOrRead();

        assertThat(new AdminToken(home).createOrRead()).isEqualTo(first);
    }

    @Test
    void one_that_others_could_have_read_is_replaced() throws IOException {
        AdminToken token = new AdminToken(home);
        Secret first = token.createOrRead();
        Files.setPosixFilePermissions(token.file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(token.createOrRead()).isNotEqualTo(first);
    }

    @Test
    void without_a_node_there_is_none() {
        assertThat(new AdminToken(home).read()).isEmpty();
    }
}
