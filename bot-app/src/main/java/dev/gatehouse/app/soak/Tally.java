package dev.gatehouse.app.soak;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** The counts of all runs, by kind of database. Written after each round, so that a run broken off counts as far as it came. */
final class Tally {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Map<String, Count> counts;

    private Tally(Path file, Map<String, Count> counts) {
        this.file = file;
        this.counts = counts;
    }

    /**
     * What was counted on one kind of database.
     *
     * @param acknowledged events answered 2xx, over all runs
     * @param toldTwiceOnTelegram those of them who were told by a message in flight at the kill included
     * @param examined kills of which it was looked at what was in flight
     * @param inFlight of these, those that met a message which Telegram had and the node had not noted
     * @param repeated people told twice by such a message
     * @param points rounds in which events had come so far, by the name of the {@link Point}
     */
    record Count(
            int kills,
            long acknowledged,
            long lost,
            int wrongDoors,
            int toldTwiceOnDiscord,
            int toldTwiceOnTelegram,
            int examined,
            int inFlight,
            int repeated,
            Map<String, Integer> points) {

        static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

        Count and(RoundReport round, int newlyAcknowledged) {
            Map<String, Integer> more = new TreeMap<>(points);
            round.hit().forEach(point -> more.merge(point.name(), 1, Integer::sum));
            long telegram = round.toldTwice().stream()
                    .filter(each -> each.startsWith("telegram"))
                    .count();
            return new Count(
                    kills + 1,
                    acknowledged + newlyAcknowledged,
                    lost + round.lost().size(),
                    wrongDoors + round.wrong().size(),
                    toldTwiceOnDiscord + round.toldTwice().size() - (int) telegram,
                    toldTwiceOnTelegram + (int) telegram,
                    examined + 1,
                    inFlight + (round.inFlight().isEmpty() ? 0 : 1),
                    repeated + round.repeated().size(),
                    more);
        }
    }

    static Tally read(Path file) throws IOException {
        Map<String, Count> counts = Files.exists(file)
                ? JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, Count>>() {})
                : new TreeMap<>();
        return new Tally(file, counts);
    }

    Count of(String kind) {
        return counts.getOrDefault(kind, Count.NOTHING);
    }

    void add(String kind, RoundReport round, int newlyAcknowledged) throws IOException {
        counts.put(kind, of(kind).and(round, newlyAcknowledged));
        Path whole = file.toAbsolutePath();
        if (whole.getParent() != null) {
            Files.createDirectories(whole.getParent());
        }
        replace(whole, JSON.writeValueAsString(counts) + System.lineSeparator());
        replace(Path.of(whole.toString().replaceFirst("\\.json$", "") + ".md"), new TallyPage(counts).text());
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = Path.of(file + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
