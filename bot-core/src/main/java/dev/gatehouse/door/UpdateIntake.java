package dev.gatehouse.door;

import org.jspecify.annotations.Nullable;

/** Takes the updates a platform posts to us by itself. */
public interface UpdateIntake {
    /** Whether {@code secret} proves that the platform itself is calling; null when none was shown. Constant time. */
    boolean isGenuine(@Nullable String secret);

    /**
     * Takes one update, whatever it holds: on the disk when this returns, looked into afterwards. Blocks, and throws the
     * store's unchecked exception when it is away; then the platform posts the same again.
     *
     * @param body as it came
     */
    void take(byte[] body);
}
