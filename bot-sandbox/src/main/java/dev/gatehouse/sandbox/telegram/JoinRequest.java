package dev.gatehouse.sandbox.telegram;

/** Somebody knocking: by which link, and when by calendar (Unix time). */
record JoinRequest(long user, String link, long date) {}
