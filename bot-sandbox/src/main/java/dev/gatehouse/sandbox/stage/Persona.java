package dev.gatehouse.sandbox.stage;

/**
 * Somebody a visitor can be.
 *
 * @param key names them in addresses of the page
 * @param part what they are here, in a few words
 */
public record Persona(String key, long id, String name, String part) {}
