package dev.gatehouse.web;

import dev.gatehouse.admin.Chart;
import dev.gatehouse.admin.Charts;
import java.awt.Color;
import java.io.IOException;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.ClusteredXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.time.Day;
import org.jfree.data.time.TimeSeries;
import org.jfree.data.time.TimeSeriesCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bars on white, which reads on a dark screen too. The library is loaded with the first chart and not before. */
public final class DrawnCharts implements Charts {
    private static final Logger log = LoggerFactory.getLogger(DrawnCharts.class);
    private static final int WIDTH = 800;
    private static final int HEIGHT = 320;
    /** Free space left and right of the bars of a day, and the least height of the axis, so that one person is no tower. */
    private static final double MARGIN = 0.2;

    private static final double LEAST = 4;

    static {
        // A node has no screen, whatever DISPLAY says on a machine where somebody tries it.
        System.setProperty("java.awt.headless", "true");
    }

    @Override
    public Optional<byte[]> png(Chart chart) {
        try {
            return Optional.of(ChartUtils.encodeAsPNG(drawn(chart).createBufferedImage(WIDTH, HEIGHT)));
        } catch (IOException | RuntimeException | LinkageError undrawn) {
            // Java reports absent fonts and graphics libraries in each of these ways.
            log.warn("A chart could not be drawn: {}", undrawn.toString());
            return Optional.empty();
        }
    }

    private static JFreeChart drawn(Chart chart) {
        JFreeChart drawn = ChartFactory.createXYBarChart(chart.title(), null, true, null, numbers(chart));
        drawn.setBackgroundPaint(Color.WHITE);
        drawn.getLegend().setFrame(BlockBorder.NONE);
        XYPlot plot = drawn.getXYPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(new Color(0xD9DCE1));
        plot.setRenderer(bars());
        ((DateAxis) plot.getDomainAxis()).setDateFormatOverride(new SimpleDateFormat("d MMM", chart.locale()));
        NumberAxis count = (NumberAxis) plot.getRangeAxis();
        count.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        count.setRange(0, Math.max(LEAST, count.getUpperBound()));
        return drawn;
    }

    private static ClusteredXYBarRenderer bars() {
        ClusteredXYBarRenderer bars = new ClusteredXYBarRenderer(MARGIN, false);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, new Color(0x1F9D61));
        bars.setSeriesPaint(1, new Color(0xC2410C));
        return bars;
    }

    private static TimeSeriesCollection numbers(Chart chart) {
        TimeSeriesCollection numbers = new TimeSeriesCollection();
        for (Chart.Series series : chart.series()) {
            TimeSeries bars = new TimeSeries(series.name());
            for (Map.Entry<LocalDate, Integer> each : series.byDay().entrySet()) {
                LocalDate day = each.getKey();
                bars.add(new Day(day.getDayOfMonth(), day.getMonthValue(), day.getYear()), each.getValue());
            }
            numbers.addSeries(bars);
        }
        return numbers;
    }
}
