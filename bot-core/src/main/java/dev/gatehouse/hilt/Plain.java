package dev.gatehouse.hilt;

/** Text from outside, made fit to stand in a log line or a reason. */
final class Plain {
    private Plain() {}

    /** On one line, without control characters, at most {@code longest} characters. */
    static String text(String said, int longest) {
        String line = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end) + "…";
    }
}
