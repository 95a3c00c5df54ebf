package dev.gatehouse.app.rehearsal;

/** What should have been seen on a platform was not. */
public final class Unseen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unseen(String what) {
        super(what);
    }
}
