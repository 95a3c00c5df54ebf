package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.admin.Chart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawnChartsTest {
    private static final int GREEN = 0xFF1F9D61;
    private static final int RED = 0xFFC2410C;
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    private static SortedMap<LocalDate, Integer> days(int today) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        IntStream.range(0, 30).forEach(back -> days.put(TODAY.minusDays(back), 0));
        days.put(TODAY, today);
        return days;
    }

    private static BufferedImage drawn(int came, int went) throws IOException {
        Chart chart = new Chart(
                "Gold in The Club",
                Locale.ENGLISH,
                List.of(new Chart.Series("Came in", days(came)), new Chart.Series("Went", days(went))));
        return ImageIO.read(
                new ByteArrayInputStream(new DrawnCharts().png(chart).orElseThrow()));
    }

    private static long dots(BufferedImage picture, int colour) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) == colour)
                .count();
    }

    @Test
    void who_came_and_who_went_are_bars_of_two_colours_as_high_as_their_numbers() throws IOException {
        BufferedImage few = drawn(1, 0);
        BufferedImage many = drawn(3, 2);

        assertThat(many.getWidth()).isEqualTo(800);
        assertThat(dots(many, GREEN)).isGreaterThan(2 * dots(few, GREEN));
        assertThat(dots(many, RED)).isGreaterThan(dots(few, RED));
    }
}
