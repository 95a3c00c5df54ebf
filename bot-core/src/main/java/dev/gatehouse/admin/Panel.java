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
 * @param sheet a file to be handed over with it
 * @param pictures to be shown below the words, at most four; what they say stands in the words as well
 */
public record Panel(
        Message message, List<Menu> menus, Optional<Course> course, Optional<Sheet> sheet, List<Picture> pictures) {

    public Panel {
        menus = List.copyOf(menus);
        pictures = List.copyOf(pictures);
    }

    /** Long work, seen from outside. It goes on whether or not anybody looks. */
    public interface Course {

        /** What there is to be seen now; the last look shows what came of it. */
        Panel look();

        boolean isOver();
    }

    /**
     * A file for whoever asked, and for nobody else.
     *
     * @param name with its ending, such as {@code members.csv}
     */
    public record Sheet(String name, String text) {}

    /**
     * Something to look at.
     *
     * @param words what it shows, for whoever cannot see it
     */
    public record Picture(String words, byte[] png) {}

    public static Panel of(Message message) {
        return new Panel(message, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    public Panel with(Button... more) {
        return new Panel(
                new Message(message.parts(), join(message.buttons(), List.of(more))), menus, course, sheet, pictures);
    }

    /** With more words below. */
    public Panel below(Message more) {
        return new Panel(message.and(more), menus, course, sheet, pictures);
    }

    public Panel pick(Menu menu) {
        return new Panel(message, join(menus, List.of(menu)), course, sheet, pictures);
    }

    public Panel during(Course work) {
        return new Panel(message, menus, Optional.of(work), sheet, pictures);
    }

    public Panel handing(Sheet file) {
        return new Panel(message, menus, course, Optional.of(file), pictures);
    }

    public Panel showing(List<Picture> more) {
        return new Panel(message, menus, course, sheet, join(pictures, more));
    }

    private static <T> List<T> join(List<? extends T> some, List<? extends T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
