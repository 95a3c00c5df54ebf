package dev.gatehouse.telegram.door;

/** A basic group became a supergroup and has another number now. */
public record Migration(long from, long to) {}
