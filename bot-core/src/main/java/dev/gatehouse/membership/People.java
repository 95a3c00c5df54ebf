package dev.gatehouse.membership;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;

/** Which accounts belong to one human. Calls block and throw the store's unchecked exception when it is away. */
public interface People {
    /** Everybody linked to the account; the account alone when nobody is. */
    Person of(PlatformAccount account);
}
