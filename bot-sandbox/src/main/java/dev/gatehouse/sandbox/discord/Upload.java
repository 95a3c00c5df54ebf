package dev.gatehouse.sandbox.discord;

/** A file the bot sent with a message. */
public record Upload(String name, byte[] content) {}
