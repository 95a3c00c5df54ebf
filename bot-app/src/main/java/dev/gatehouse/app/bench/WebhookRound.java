package dev.gatehouse.app.bench;

/**
 * One round: so many webhooks taken in by the node, and as many rows committed one by one into the same kind of database.
 *
 * @param taking nanoseconds from the first webhook's sending to the last one's 200
 * @param committing nanoseconds the single commits took, by as many writers as there were senders
 * @param answers from each sending to its answer, in nanoseconds
 */
public record WebhookRound(int count, long taking, long committing, Spread answers) {
    private static final double SECOND = 1e9;

    double takenPerSecond() {
        return count * SECOND / taking;
    }

    double committedPerSecond() {
        return count * SECOND / committing;
    }

    double ratio() {
        return (double) committing / taking;
    }
}
