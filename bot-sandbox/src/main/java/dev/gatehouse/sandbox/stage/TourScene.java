package dev.gatehouse.sandbox.stage;

/** One step of the tour: what is told about it, and what is done in it. */
record TourScene(String title, String words, Play play) {
    /** Does it, and returns once it was seen on the platforms. */
    @FunctionalInterface
    interface Play {
        void run() throws InterruptedException;
    }
}
