package dev.gatehouse.sandbox.stage;

/** A switch of something that can go wrong. */
public record TroubleView(String key, String title, String what, boolean on) {}
