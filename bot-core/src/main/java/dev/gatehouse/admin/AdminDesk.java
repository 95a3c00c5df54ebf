package dev.gatehouse.admin;

import dev.gatehouse.access.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What whoever runs a place can ask for from inside its chat; the same on every platform, which only shows the panels.
 * Every call asks {@link Authority} first and may block while Hilt or the platform is asked; none throws but {@link #ordered}.
 */
public interface AdminDesk {
    /** How the actions of buttons and menus of this desk begin: they come back by {@link #pressed}. */
    String PRESS = "a:";
    /** How the actions of buttons begin that want a form filled in first: they come back by {@link #form}. */
    String FORM = "f:";

    /** The answer to a command as it was typed, with as much as was given. */
    Panel typed(Admin admin, Wish wish);

    /**
     * The same for whoever asks from a program: what is refused is no answer.
     *
     * @throws NotDoneException with the refusal
     */
    Panel ordered(Admin admin, Wish wish);

    /**
     * The answer to a press or a pick, to be shown in place of the panel it was on.
     *
     * @param action of the button or menu
     * @param picked the values picked from a menu; empty for a button
     */
    Panel pressed(Admin admin, String action, List<String> picked);

    /** The place a button or menu of this desk is about, whoever holds it; one quick read. Empty: it is too old. */
    Optional<Place> placeOf(String action);

    /** The questions behind a button whose action begins with {@link #FORM}; one quick read. Empty: it is too old. */
    Optional<Form> form(Admin admin, String action);

    /**
     * The answer to a form.
     *
     * @param action of the button that asked for it
     * @param fields what was typed, by the keys of the form
     */
    Panel filled(Admin admin, String action, Map<String, String> fields);

    /**
     * What may stand for an option while it is typed: products and gates the admin may see.
     *
     * @param option such as {@code product} or {@code gate}
     * @return at most 25
     */
    List<Menu.Option> offers(Admin admin, Deed deed, String option, String typed);
}
