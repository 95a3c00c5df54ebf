package dev.gatehouse.app.soak;

/** How far an event had come when its node was killed; the five points of fault case 72, as seen from outside. */
enum Point {
    ARRIVED("sent, not stored"),
    STORED("stored, not acknowledged"),
    ACKNOWLEDGED("acknowledged, nothing come of it yet"),
    CALLED("role call made, its answer not noted"),
    IN_GROUP("several at once, none acknowledged");

    private final String words;

    Point(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
