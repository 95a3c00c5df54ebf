package dev.gatehouse.audit;

import dev.gatehouse.access.PlatformAccount;
import java.util.List;

/** Reads the trail back, for the timeline and for {@code why}. */
public interface AuditReader {
    /** Entries numbered above {@code number}, oldest first. */
    List<Numbered> since(long number, int limit);

    /** The number of the newest entry; 0 when there is none. */
    long newest();

    /** The newest entries of an account and of its memberships, oldest first. */
    List<Numbered> of(PlatformAccount account, int limit);

    /** An entry with its place in the trail. */
    record Numbered(long number, Entry entry) {}
}
