package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Form;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.telegram.command.OpenForms.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.User;

/** Asks what a form asks, one question after the other, and hands in the answers. */
final class GateForms {
    private final AdminDesk desk;
    private final Rulers rulers;
    private final GateScreen screen;
    private final OpenForms open;

    GateForms(AdminDesk desk, Rulers rulers, GateScreen screen, LongSupplier nanos) {
        this.desk = desk;
        this.rulers = rulers;
        this.screen = screen;
        this.open = new OpenForms(nanos);
    }

    void ask(User user, Admin admin, String action) {
        Place place = admin.place();
        Optional<Form> form = desk.form(admin, action);
        if (form.isEmpty()) {
            screen.tell(user, "expired.button", Map.of());
        } else {
            question(user, open.begin(user.getId(), place, action, form.get()));
        }
    }

    /** Whether these words were the answer to a question that is open. */
    boolean heard(User user, String typed) {
        Optional<Open> form = open.of(user.getId());
        form.ifPresent(each -> answered(user, each, typed));
        return form.isPresent();
    }

    void drop(User user) {
        open.close(user.getId());
    }

    private void answered(User user, Open form, String typed) {
        Open further = open.answered(user.getId(), form, typed);
        if (further.next().isPresent()) {
            question(user, further);
            return;
        }
        drop(user);
        Admin admin = rulers.at(user, form.place());
        screen.show(user, admin, desk.filled(admin, further.action(), further.answers()));
    }

    private void question(User user, Open form) {
        Form.Field field = form.next().orElseThrow();
        Texts words = screen.words(user);
        List<String> lines = new ArrayList<>();
        if (form.answers().isEmpty()) {
            lines.add(form.form().title());
        }
        lines.add(field.label() + (field.example().isEmpty() ? "" : " (" + field.example() + ")"));
        lines.add(words.plain(field.needed() ? "telegram.gate.answer" : "telegram.gate.answer.open"));
        screen.send(user, new SendMessage(Long.toString(user.getId()), String.join("\n", lines)));
    }
}
