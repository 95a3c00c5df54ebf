package dev.gatehouse.app.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** One HTTP/1.1 connection that posts, with nothing on top that would take the processor from whom is measured. */
final class KeptConnection implements AutoCloseable {
    /** Where it stands in the first line, behind {@code HTTP/1.1}. */
    private static final int STATUS = 9;

    private final URI address;
    private final Socket socket;
    private final InputStream in;

    KeptConnection(URI address) throws IOException {
        this.address = address;
        this.socket = new Socket(address.getHost(), address.getPort());
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Waits for the answer, and tells its status. */
    int post(byte[] body, String signature) throws IOException {
        String head = """
                POST %s HTTP/1.1\r
                Host: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                X-Hilt-Signature: %s\r
                \r
                """.formatted(address.getPath(), address.getAuthority(), body.length, signature);
        byte[] start = head.getBytes(ISO_8859_1);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        socket.getOutputStream().write(request);
        return answer();
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(STATUS, STATUS + 3));
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                throw new IOException("The node answers in chunks, which is not measured here");
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = in.read()) != '\n') {
            if (next < 0) {
                throw new IOException("The node closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
