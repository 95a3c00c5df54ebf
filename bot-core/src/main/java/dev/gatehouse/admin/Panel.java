package dev.gatehouse.admin;

import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an admin is shown, for a platform to dress.
 *
 * @param menus at most four, in the order they are to be shown
 * @param course long work under way: the panel is to be shown anew until it is over
 */
public record Panel(Message message, List<Menu> menus, Optional<Course> course) {

    public Panel {
        menus = List.copyOf(menus);
    }

    /** Long work, seen from outside. It goes on whether or not anybody looks. */
    public interface Course {

        /** What there is to be seen now; the last look shows what came of it. */
        Panel look();

        boolean isOver();
    }

    public static Panel of(Message message) {
        return new Panel(message, List.of(), Optional.empty());
    }

    public Panel with(Button... more) {
        return new Panel(new Message(message.parts(), join(message.buttons(), List.of(more))), menus, course);
    }

    /** With more words below. */
    public Panel below(Message more) {
        return new Panel(message.and(more), menus, course);
    }

    public Panel pick(Menu menu) {
        return new Panel(message, join(menus, List.of(menu)), course);
    }

    public Panel during(Course work) {
        return new Panel(message, menus, Optional.of(work));
    }

    private static <T> List<T> join(List<? extends T> some, List<? extends T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
