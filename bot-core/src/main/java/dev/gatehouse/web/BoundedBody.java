package dev.gatehouse.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Reads a request's body as it comes in, holding no thread meanwhile and never more than the limit: a thousand clients
 * that send a byte now and then cost a thousand small buffers. What comes beyond the limit is dropped for a moment: a
 * connection closed on somebody who still writes takes the answer away from them.
 */
final class BoundedBody implements ReadListener {
    private static final int CHUNK = 8_192;
    /** Bytes. */
    private static final int DROPPED_AT_MOST = 1024 * 1024;

    private static final long DROPPING_SECONDS = 2;

    private final ServletInputStream input;
    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private long seen;
    private boolean tooLarge;

    private BoundedBody(ServletInputStream input, int limit) {
        this.input = input;
        this.limit = limit;
    }

    /**
     * The bytes; fails with {@link TooLarge} when there are more than {@code limit}, soon after that is known. The request
     * must be asynchronous.
     */
    static CompletableFuture<byte[]> read(HttpServletRequest request, int limit) {
        long announced = request.getContentLengthLong();
        if (announced > limit + DROPPED_AT_MOST) {
            return CompletableFuture.failedFuture(new TooLarge());
        }
        try {
            BoundedBody body = new BoundedBody(request.getInputStream(), limit);
            if (announced > limit) {
                body.drop();
            }
            body.input.setReadListener(body);
            return body.whole;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Reads on and keeps nothing of it. */
    private void drop() {
        tooLarge = true;
        read.reset();
        Executor later = CompletableFuture.delayedExecutor(DROPPING_SECONDS, TimeUnit.SECONDS);
        later.execute(this::refuse);
    }

    private void refuse() {
        whole.completeExceptionally(new TooLarge());
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!whole.isDone() && input.isReady()) {
            int size = input.read(chunk);
            if (size < 0) {
                return;
            }
            take(chunk, size);
        }
    }

    private void take(byte[] chunk, int size) {
        seen += size;
        if (seen > limit + DROPPED_AT_MOST) {
            refuse();
        } else if (seen > limit && !tooLarge) {
            drop();
        } else if (!tooLarge) {
            read.write(chunk, 0, size);
        }
    }

    @Override
    public void onAllDataRead() {
        if (tooLarge) {
            refuse();
        } else {
            whole.complete(read.toByteArray());
        }
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
