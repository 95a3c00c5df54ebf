package dev.gatehouse.sandbox.discord;

/** One route's work, done under the realm's monitor. */
@FunctionalInterface
interface Endpoint {
    Answer answer(RestCall call);
}
