package dev.gatehouse.sandbox.telegram;

/** One method of the Bot API: parameters in, the {@code result} out as something Jackson can write. */
@FunctionalInterface
interface BotMethod {
    Object call(Params params) throws InterruptedException;
}
