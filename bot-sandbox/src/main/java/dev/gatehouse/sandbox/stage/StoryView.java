package dev.gatehouse.sandbox.stage;

import java.util.List;

/**
 * What happens behind the scene.
 *
 * @param stations the eleven steps of the flow, in order
 * @param lines everything, newest first
 */
public record StoryView(List<Station> stations, List<Line> lines) {
    /**
     * A step of the flow.
     *
     * @param room where in the house it happens
     * @param words what happened there last; empty when nothing did yet
     * @param lit it happened in the present scene
     */
    public record Station(int number, String title, String room, String words, String time, boolean lit) {}

    /** Something that happened; {@code where} is who speaks or was called, {@code bad} that it failed. */
    public record Line(String time, String where, String what, boolean bad) {}
}
