package dev.gatehouse.door;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Gate;
import java.util.List;

/**
 * Looks over everything a platform's doors depend on, where {@link Door#preflight} stops at the first thing that keeps one
 * person out. Asks the platform anew, may take some seconds, and changes nothing. Silence is a flaw too; never throws for
 * anything the platform says.
 */
public interface Inspection {
    /** Everything found at the doors of these gates and at the bot itself. */
    List<Flaw> inspect(List<Gate> gates);
}
