package dev.gatehouse.inbox;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Keeps what a class logs for the test to assert, instead of printing it. */
public final class MutedLog implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    public MutedLog(Class<?> speaker) {
        this(speaker.getName());
    }

    public MutedLog(String speaker) {
        logger = (Logger) LoggerFactory.getLogger(speaker);
    }

    /** Keeps what is less than a warning, too. */
    MutedLog withCalmLines() {
        logger.setLevel(Level.INFO);
        return this;
    }

    public List<String> lines() {
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        lines.start();
        logger.setAdditive(false);
        logger.addAppender(lines);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.detachAppender(lines);
        logger.setAdditive(true);
    }
}
