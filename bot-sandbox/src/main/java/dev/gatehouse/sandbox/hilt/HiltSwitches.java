package dev.gatehouse.sandbox.hilt;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** How this Hilt behaves where the real one leaves room; may be changed at any time. */
public final class HiltSwitches {
    private final Set<Switch> on = EnumSet.noneOf(Switch.class);
    private volatile String graceStatus = "GRACE_PERIOD";
    private volatile Duration readLag = Duration.ZERO;
    private volatile Duration dateAhead = Duration.ZERO;
    private volatile int requestsPerMinute = 120;
    private volatile int handoffTokenLength = 43;

    public synchronized void turn(Switch which, boolean wanted) {
        if (wanted) {
            on.add(which);
        } else {
            on.remove(which);
        }
    }

    public void turnOn(Switch which) {
        turn(which, true);
    }

    public void turnOff(Switch which) {
        turn(which, false);
    }

    public synchronized boolean isOn(Switch which) {
        return on.contains(which);
    }

    public synchronized Set<Switch> allOn() {
        return EnumSet.copyOf(on);
    }

    /** How the status of a membership in grace is spelled from the next change on. */
    public void graceStatus(String spelling) {
        graceStatus = spelling;
    }

    public String graceStatus() {
        return graceStatus;
    }

    /** Membership reads answer what was true this much calendar time ago, as a lagging read replica does. */
    public void readLag(Duration lag) {
        readLag = lag;
    }

    public Duration readLag() {
        return readLag;
    }

    /** By how much the {@code Date} of every answer is ahead of the sandbox's calendar. */
    public void dateAhead(Duration ahead) {
        dateAhead = ahead;
    }

    public Duration dateAhead() {
        return dateAhead;
    }

    /** Allowance of each key per fixed window of 60 s machine time. */
    public void requestsPerMinute(int allowance) {
        requestsPerMinute = allowance;
    }

    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** Length of the random part of a handoff token; Hilt allows up to 4096, Discord's buttons far less. */
    public void handoffTokenLength(int characters) {
        handoffTokenLength = characters;
    }

    public int handoffTokenLength() {
        return handoffTokenLength;
    }
}
