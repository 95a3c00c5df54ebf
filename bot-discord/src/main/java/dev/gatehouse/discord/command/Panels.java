package dev.gatehouse.discord.command;

import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Form;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.admin.Panel.Course;
import dev.gatehouse.discord.door.Calls;
import dev.gatehouse.discord.door.DiscordException;
import dev.gatehouse.discord.door.Waits;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.modals.Modal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows panels where an admin waits, and long work until it is over. */
public final class Panels {
    private static final Logger LOG = LoggerFactory.getLogger(Panels.class);
    /** An answer can be changed for a quarter of an hour. */
    private static final long SHOWN_NANOS = Duration.ofMinutes(14).toNanos();

    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Calls calls;
    private final Function<Duration, Executor> later;
    private final PanelDress dress = new PanelDress();

    /**
     * Shows panels.
     *
     * @param later runs something after a while
     */
    public Panels(Calls calls, Function<Duration, Executor> later) {
        this.calls = calls;
        this.later = later;
    }

    /** Puts the panel where the person waits; one that cannot be shown is lost, and can be asked for again. */
    public void show(InteractionHook hook, Panel panel) {
        write(hook, panel);
        panel.course().ifPresent(course -> follow(hook, course, System.nanoTime() + SHOWN_NANOS));
    }

    private void follow(InteractionHook hook, Course course, long until) {
        later.apply(GLANCE).execute(() -> {
            boolean over = course.isOver();
            write(hook, course.look());
            if (!over && System.nanoTime() - until < 0) {
                follow(hook, course, until);
            }
        });
    }

    private void write(InteractionHook hook, Panel panel) {
        String application = hook.getJDA().getSelfUser().getApplicationId();
        try {
            calls.ask(new Waits.Lane("PATCH", "webhooks/" + application), () -> hook.editOriginal(dress.edit(panel)));
        } catch (DiscordException failure) {
            LOG.info("A panel was not shown: {}", failure.getMessage());
        }
    }

    /** The form behind a button, to be put up at once. */
    public static Modal modal(String customId, Form form) {
        return PanelDress.modal(customId, form);
    }

    /** The action behind a component of the admins' desk. */
    public static Optional<String> action(String customId) {
        return MessageDress.action(customId).filter(Panels::isOurs);
    }

    /** Whether an action is for the admins' desk. */
    public static boolean isOurs(String action) {
        return action.startsWith(AdminDesk.PRESS) || action.startsWith(AdminDesk.FORM);
    }
}
