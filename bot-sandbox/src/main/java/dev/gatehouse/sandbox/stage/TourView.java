package dev.gatehouse.sandbox.stage;

import java.util.List;

/**
 * The guided tour.
 *
 * @param trouble why it stopped; empty when it did not
 * @param over every step was played
 */
public record TourView(List<Step> steps, boolean playing, boolean over, String trouble) {
    /** A step; {@code state} is todo, playing, done or failed. */
    public record Step(int number, String title, String words, String state) {}
}
