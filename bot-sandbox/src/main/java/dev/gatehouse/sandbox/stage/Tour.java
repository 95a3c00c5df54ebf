package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.stage.TourView.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the story by itself, one step or all of them, for everybody who watches. */
final class Tour implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tour.class);

    private enum State {
        TODO,
        PLAYING,
        DONE,
        FAILED
    }

    private final List<TourScene> scenes;
    private final Troubles troubles;
    private final State[] states;
    private final ExecutorService player = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "tour");
        thread.setDaemon(true);
        return thread;
    });
    private boolean playing;
    private String trouble = "";

    Tour(List<TourScene> scenes, Troubles troubles) {
        this.scenes = List.copyOf(scenes);
        this.troubles = troubles;
        this.states = new State[scenes.size()];
        Arrays.fill(states, State.TODO);
    }

    /** Plays every step from the first that is still to come; from the beginning when it is over. */
    void playAll() {
        begin(scenes.size());
    }

    void playNext() {
        begin(1);
    }

    private synchronized void begin(int count) {
        if (playing) {
            throw new IllegalStateException("The tour is playing already");
        }
        playing = true;
        trouble = "";
        if (next() == scenes.size()) {
            Arrays.fill(states, State.TODO);
        }
        int from = next();
        int until = Math.min(scenes.size(), from + count);
        player.execute(() -> play(from, until));
    }

    private void play(int from, int until) {
        try {
            troubles.none();
            boolean good = true;
            for (int n = from; n < until && good; n++) {
                good = play(n);
            }
        } finally {
            stopped();
        }
    }

    private boolean play(int number) {
        set(number, State.PLAYING, "");
        try {
            scenes.get(number).play().run();
            set(number, State.DONE, "");
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            log.warn("Step {} of the tour failed", number + 1, e);
            set(number, State.FAILED, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private synchronized void set(int number, State state, String why) {
        states[number] = state;
        trouble = why;
    }

    private synchronized void stopped() {
        playing = false;
    }

    /** The first step not done. */
    private synchronized int next() {
        int next = 0;
        while (next < states.length && states[next] == State.DONE) {
            next++;
        }
        return next;
    }

    synchronized TourView look() {
        List<Step> steps = new ArrayList<>();
        for (int n = 0; n < scenes.size(); n++) {
            TourScene scene = scenes.get(n);
            steps.add(new Step(
                    n + 1, scene.title(), scene.words(), states[n].name().toLowerCase(Locale.ROOT)));
        }
        return new TourView(steps, playing, next() == scenes.size(), trouble);
    }

    @Override
    public void close() {
        player.shutdownNow();
    }
}
