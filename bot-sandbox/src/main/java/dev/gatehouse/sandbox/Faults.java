package dev.gatehouse.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults a stand-in has been told to play; the first that fits a call strikes. */
public final class Faults {
    private static final class Armed {
        private final Fault fault;
        private int left;

        private Armed(Fault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }

    private final List<Armed> armed = new ArrayList<>();

    public synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    /** Ends one fault and leaves the others. */
    public synchronized void remove(Fault fault) {
        armed.removeIf(each -> each.fault.equals(fault));
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** Faults not spent yet. */
    public synchronized List<Fault> all() {
        return armed.stream().map(each -> each.fault).toList();
    }

    synchronized Optional<Fault> strike(String method, String path, Fault.Moment moment) {
        for (Armed each : armed) {
            Fault fault = each.fault;
            if (fault.moment() == moment && fits(fault, method, path)) {
                spend(each);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Fault fault, String method, String path) {
        return (fault.method().equals("*") || fault.method().equals(method)) && path.matches(fault.path());
    }

    private void spend(Armed each) {
        if (each.fault.times() != Fault.FOR_EVER && --each.left == 0) {
            armed.remove(each);
        }
    }
}
