package dev.gatehouse.access;

/** Where doors stand: a Discord guild or a Telegram chat. */
public record Place(Platform platform, long id) {
    @Override
    public String toString() {
        return platform.word() + ":" + id;
    }
}
