package dev.gatehouse.sandbox.telegram;

/** What the bot showed to somebody who pressed a button; an empty text only ends the button's spinner. */
public record CallbackAnswer(String queryId, long user, String text, boolean alert, String url) {}
