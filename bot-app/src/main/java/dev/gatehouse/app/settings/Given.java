package dev.gatehouse.app.settings;

/**
 * A value somebody wrote, and where. Prints only the place, because the value may be a secret.
 *
 * @param key what to call it in a message to that person
 */
record Given(String key, String value) {
    @Override
    public String toString() {
        return key;
    }
}
