package dev.gatehouse.app.rehearsal;

/** One step of the rehearsal: what is tried, in words, and how. */
public record Act(String name, Scene scene) {

    /** Plays on the stage and returns what was seen; throws {@link Unseen} when it was not. */
    @FunctionalInterface
    public interface Scene {
        String play(Stage stage) throws Exception;
    }
}
