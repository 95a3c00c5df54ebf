package dev.gatehouse.app.settings;

/**
 * One mistake in the settings. Never holds the value of a secret.
 *
 * @param key where it was written: the environment's name or the file's key
 * @param wrong completes a sentence that begins with the key, such as {@code is not a port}
 * @param example how it is written correctly
 */
public record SettingsProblem(String key, String wrong, String example) {
    @Override
    public String toString() {
        return key + " " + wrong + ". Example: " + example;
    }
}
