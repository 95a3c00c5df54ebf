package dev.gatehouse.sandbox.telegram;

/** A file that hangs on a message: a photo or a document. */
public record Upload(String name, byte[] content) {}
