package dev.gatehouse.discord.rim;

import java.util.List;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where JDA's events enter. Whatever one of ours throws ends here, with the event it was thrown on. */
public final class Rim implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(Rim.class);

    private final List<EventListener> inside;

    public Rim(EventListener... inside) {
        this.inside = List.of(inside);
    }

    @Override
    public void onEvent(GenericEvent event) {
        for (EventListener listener : inside) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException e) {
                LOG.error("{} could not be handled", event, e);
            }
        }
    }
}
