package dev.gatehouse.audit;

/** Keeps what was done and why; append-only. */
public interface AuditTrail {
    void add(Entry entry);
}
