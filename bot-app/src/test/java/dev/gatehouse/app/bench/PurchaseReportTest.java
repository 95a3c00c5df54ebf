package dev.gatehouse.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PurchaseReportTest {
    @Test
    void a_percentile_is_the_smallest_time_that_so_many_do_not_exceed() {
        List<Long> hundred =
                LongStream.rangeClosed(1, 100).map(n -> 101 - n).boxed().toList();

        assertThat(Spread.of(hundred)).isEqualTo(new Spread(50, 90, 99));
        assertThat(Spread.of(List.of(3L, 1L, 2L))).isEqualTo(new Spread(2, 3, 3));
        assertThat(Spread.of(List.of(7L))).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void two_hundred_times_have_their_99th_percentile_at_the_198th() {
        List<Long> times = LongStream.rangeClosed(1, 200).boxed().toList();

        assertThat(Spread.of(times)).isEqualTo(new Spread(100, 180, 198));
    }

    @Test
    void nothing_measured_is_no_spread() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_parts_of_a_purchase_add_up_to_the_whole() {
        PurchaseTime time = PurchaseTime.of(100, 130, 150, 170, 200);

        assertThat(time).isEqualTo(new PurchaseTime(70, 30, 20, 20, 30));
        assertThat(time.toRead() + time.read() + time.toRole()).isEqualTo(time.total());
    }

    @Test
    void the_ratio_is_that_of_the_medians() {
        PurchaseReport report = PurchaseReport.of(List.of(
                PurchaseTime.of(0, 10, 20, 60, 80),
                PurchaseTime.of(0, 20, 30, 90, 110),
                PurchaseTime.of(0, 50, 60, 900, 990)));

        assertThat(report.ratio()).isEqualTo(3.0);
        assertThat(report.table()).contains("3 purchases", ": 3.0");
    }
}
