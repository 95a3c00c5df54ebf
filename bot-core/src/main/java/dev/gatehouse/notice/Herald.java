package dev.gatehouse.notice;

import dev.gatehouse.access.PlatformAccount;
import java.util.Map;

/** Says something to a person in private, behind whatever is being done. Returns at once, never throws. */
public interface Herald {
    /**
     * Tried once: what must not be missed is a level.
     *
     * @param key of the text
     */
    void say(PlatformAccount account, String key, Map<String, Object> values);
}
