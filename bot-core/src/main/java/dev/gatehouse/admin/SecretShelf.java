package dev.gatehouse.admin;

import dev.gatehouse.Secret;

/** Keeps the secrets of webhook endpoints where only this process may read them, and proves events by them at once. */
public interface SecretShelf {
    /** Events signed with it count from now on, beside those signed with the others; on the disk when this returns. */
    void add(Secret secret);

    /** Only the newest kept here counts from now on; says how many were forgotten. */
    int keepNewest();

    /** How many count now, those from the settings included. */
    int size();

    /** Where they are kept, and which setting points elsewhere; one sentence for people. */
    String where();
}
