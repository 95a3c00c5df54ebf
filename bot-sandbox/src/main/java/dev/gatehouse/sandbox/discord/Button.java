package dev.gatehouse.sandbox.discord;

/**
 * A button of a message.
 *
 * @param style 1 to 4 act, 5 is a link
 * @param url empty unless it is a link
 * @param customId empty when it is a link
 */
public record Button(String label, String url, String customId, boolean disabled, int style) {}
