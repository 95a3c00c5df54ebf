package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The key to the admin listener that a node makes itself: a file only its own user can read, so whoever can read it may
 * use the command line as well.
 */
public final class AdminToken {
    private static final String NAME = "admin.token";
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Path file;

    /** Keeps the token in the data folder, which is made if it is not there. */
    public AdminToken(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** The token of this folder, made now if there is none or if others could have read it. */
    public Secret createOrRead() {
        try {
            Optional<Secret> kept = Files.exists(file) && ownerOnly() ? read() : Optional.empty();
            return kept.isPresent() ? kept.get() : create();
        } catch (IOException e) {
            throw new UncheckedIOException("The admin token could not be kept in " + file, e);
        }
    }

    /** The token a node left here; empty if none ever ran here or this user may not read it. */
    public Optional<Secret> read() {
        try {
            return Optional.of(Files.readString(file).strip())
                    .filter(text -> !text.isEmpty())
                    .map(Secret::new);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public Path file() {
        return file;
    }

    private boolean ownerOnly() throws IOException {
        return Files.getPosixFilePermissions(file).equals(OWNER_ONLY);
    }

    // Written beside and moved, so that nobody ever reads half a token or one with wider permissions.
    private Secret create() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Secret token = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, NAME, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(fresh, token.value() + System.lineSeparator());
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return token;
    }
}
