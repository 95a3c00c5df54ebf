package dev.gatehouse.web;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.web.AdminRoute.Answer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code POST /backup}: writes a copy of the embedded database to the file that the body names, on the node's machine.
 *
 * @param backup writes it; what it says kept it from being written
 */
public record BackupRoute(Function<Path, Optional<Refusal>> backup) {
    private static final Refusal NO_FILE = new Refusal(
            "BACKUP_WHERE",
            "The body names no file by its whole path.",
            "Say something like /var/backups/gatehouse.zip.");

    public AdminRoute route() {
        return AdminRoute.post("/backup", question -> {
            Optional<Path> file = path(question.body().strip());
            Optional<Refusal> refused = file.isEmpty() ? Optional.of(NO_FILE) : file.flatMap(backup);
            return refused.map(refusal -> new Answer(409, Refused.of(refusal)))
                    .orElseGet(() -> Answer.ok(Map.of("file", file.orElseThrow().toString())));
        });
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
