package dev.gatehouse.testing;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Form;
import dev.gatehouse.admin.Menu;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.admin.Wish;
import dev.gatehouse.notice.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For stories without an admin: whoever asks as one gets an empty panel. */
public final class NoAdmins implements AdminDesk {
    private static final Panel NOTHING = Panel.of(new Message(List.of(), List.of()));

    @Override
    public Panel typed(Admin admin, Wish wish) {
        return NOTHING;
    }

    @Override
    public Panel ordered(Admin admin, Wish wish) {
        return NOTHING;
    }

    @Override
    public Panel pressed(Admin admin, String action, List<String> picked) {
        return NOTHING;
    }

    @Override
    public Optional<Place> placeOf(String action) {
        return Optional.empty();
    }

    @Override
    public Optional<Form> form(Admin admin, String action) {
        return Optional.empty();
    }

    @Override
    public Panel filled(Admin admin, String action, Map<String, String> fields) {
        return NOTHING;
    }

    @Override
    public List<Menu.Option> offers(Admin admin, Deed deed, String option, String typed) {
        return List.of();
    }
}
