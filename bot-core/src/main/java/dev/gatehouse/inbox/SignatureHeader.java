package dev.gatehouse.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of {@code X-Hilt-Signature}.
 *
 * @param timestamp as it was written, because it was signed so
 * @param signatures every {@code v1} that is hex, so that one written for the next secret may stand beside the other
 */
record SignatureHeader(String timestamp, List<byte[]> signatures) {
    /** Reaches the year 33658; a time in milliseconds is longer. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** Empty when it names no time or no signature. Unknown keys are ignored, and of several times the last holds. */
    static Optional<SignatureHeader> read(@Nullable String header) {
        String timestamp = "";
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header == null ? new String[0] : header.split(",", -1)) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t")) {
                timestamp = pair[1];
            } else if (pair.length == 2 && pair[0].equals("v1")) {
                hex(pair[1]).ifPresent(signatures::add);
            }
        }
        boolean complete = SECONDS.matcher(timestamp).matches() && !signatures.isEmpty();
        return complete ? Optional.of(new SignatureHeader(timestamp, List.copyOf(signatures))) : Optional.empty();
    }

    Instant time() {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }

    private static Optional<byte[]> hex(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }
}
