package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import dev.gatehouse.admin.SecretShelf;
import dev.gatehouse.inbox.WebhookSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The secrets of the endpoints this node registered: a file in the data folder that only its own user can read, read at
 * every start beside what the settings say. Separated by commas, the newest first.
 */
public final class WebhookSecretFile implements SecretShelf {
    private static final String NAME = "webhook.secret";

    private final Path folder;
    private final Path file;
    private final WebhookSecrets live;

    /** Lets what is kept count from now on. */
    public WebhookSecretFile(Path folder, WebhookSecrets live) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.live = live;
        live.own(read());
    }

    @Override
    public synchronized void add(Secret secret) {
        List<Secret> all = new ArrayList<>(read());
        all.remove(secret);
        all.add(0, secret);
        keep(all);
    }

    @Override
    public synchronized int keepNewest() {
        List<Secret> all = read();
        keep(all.stream().limit(1).toList());
        return Math.max(0, all.size() - 1);
    }

    @Override
    public int size() {
        return live.all().size();
    }

    @Override
    public String where() {
        return "Its secret is in " + file + ", which only this user can read and every start of the node reads. "
                + "Another node needs it as HILT_WEBHOOK_SECRET_FILE, or in HILT_WEBHOOK_SECRET.";
    }

    private List<Secret> read() {
        try {
            return Files.exists(file)
                    ? Stream.of(Files.readString(file).split(",", -1))
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(Secret::new)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The webhook secrets in " + file + " cannot be read", e);
        }
    }

    // One line with commas, as the setting that may point at it wants them; beside and moved, so that nobody reads
    // half.
    private void keep(List<Secret> all) {
        String text = all.stream().map(Secret::value).collect(Collectors.joining(","));
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(
                    folder,
                    NAME,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text + System.lineSeparator());
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The webhook secrets could not be kept in " + file, e);
        }
        live.own(all);
    }
}
