package dev.gatehouse.app.bench;

/**
 * Where the time of one purchase went, in nanoseconds of one machine clock.
 *
 * @param total from the first webhook's sending to the role call's arrival
 * @param toRead from the sending to the arrival of the membership read at Hilt: the proof, the insert and its sync
 * @param read from the read's arrival at Hilt to its answer
 * @param toRole from that answer to the arrival of the role call at Discord: what was said is kept, the door decided
 * @param role from the role call's arrival to its answer
 */
public record PurchaseTime(long total, long toRead, long read, long toRole, long role) {

    static PurchaseTime of(long sent, long readArrived, long readAnswered, long roleArrived, long roleAnswered) {
        return new PurchaseTime(
                roleArrived - sent,
                readArrived - sent,
                readAnswered - readArrived,
                roleArrived - readAnswered,
                roleAnswered - roleArrived);
    }

    /** What the two outside services took themselves. */
    long roundTrips() {
        return read + role;
    }
}
