package dev.gatehouse.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the rows are.
 *
 * @param url a JDBC address of H2 or PostgreSQL; may hold a password, so it never prints whole
 * @param folder where files beside the rows belong: the database's own folder, or {@code data}
 */
public record DatabasePart(String url, Path folder) {
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String EMBEDDED = H2_FILE + "./data/gatehouse";

    static DatabasePart read(Values values, Path home) {
        Optional<Given> given = values.text(SettingKey.DATABASE_URL);
        String url = given.map(Given::value).orElse(EMBEDDED);
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            values.wrong(given.orElseThrow(), SettingKey.DATABASE_URL, "is no address of H2 or PostgreSQL");
        }
        given.filter(each -> each.key().equals(SettingKey.DATABASE_URL.path()))
                .filter(each -> each.value().matches("(?i).*(password=|//[^/@]*:[^/@]*@).*"))
                .ifPresent(each -> values.wrong(
                        each,
                        SettingKey.DATABASE_URL,
                        "holds a password, which does not belong in this file:"
                                + " set DATABASE_URL in the environment, or database.urlFile"));
        return url.startsWith(H2_FILE) ? inFile(url, home) : new DatabasePart(url, home.resolve("data"));
    }

    // H2 takes a relative path from wherever the process was started, which would make a second, empty database there.
    private static DatabasePart inFile(String url, Path home) {
        String rest = url.substring(H2_FILE.length());
        int options = rest.indexOf(';') < 0 ? rest.length() : rest.indexOf(';');
        String written = rest.substring(0, options).replaceFirst("^~", System.getProperty("user.home"));
        Path file = home.resolve(written).toAbsolutePath().normalize();
        Path folder = file.getParent() == null ? home : file.getParent();
        return new DatabasePart(H2_FILE + file + rest.substring(options), folder);
    }

    @Override
    public String toString() {
        return url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//***@");
    }
}
