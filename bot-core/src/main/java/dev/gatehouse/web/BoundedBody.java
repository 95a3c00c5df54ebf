package dev.gatehouse.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Reads a request's body as it comes in, holding no thread meanwhile and never more than the limit: a thousand clients
 * that send a byte now and then cost a thousand small buffers.
 */
final class BoundedBody implements ReadListener {
    private static final int CHUNK = 8_192;

    private final ServletInputStream input;
    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    private BoundedBody(ServletInputStream input, int limit) {
        this.input = input;
        this.limit = limit;
    }

    /** The bytes; fails with {@link TooLarge} as soon as there are more than {@code limit}. The request must be asynchronous. */
    static CompletableFuture<byte[]> read(ServletInputStream input, int limit) {
        BoundedBody body = new BoundedBody(input, limit);
        input.setReadListener(body);
        return body.whole;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!whole.isDone() && input.isReady()) {
            int size = input.read(chunk);
            if (size < 0) {
                return;
            }
            if (read.size() + size > limit) {
                whole.completeExceptionally(new TooLarge());
                return;
            }
            read.write(chunk, 0, size);
        }
    }

    @Override
    public void onAllDataRead() {
        whole.complete(read.toByteArray());
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    /** More than is taken. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The body is larger than what is taken", null, false, false);
        }
    }
}
