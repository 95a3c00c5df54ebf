package dev.gatehouse.sandbox.stage;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The parts of the page that change by themselves, each with its name there and its present HTML. */
final class Regions {
    private record Region(String template, Supplier<?> look) {}

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<String, Region> regions = new LinkedHashMap<>();

    Regions(Sandbox sandbox, Scenery scenery) {
        // The second hand has a region of its own: buttons that come anew each second are hard to press.
        for (String part : new String[] {"clock-now", "clock"}) {
            add(part, () -> scenery.calendar().look(scenery.trail().answered()));
        }
        add("tour", scenery.tour()::look);
        DiscordWindow discord = new DiscordWindow(sandbox, scenery.front());
        for (String part : new String[] {"personas", "channels", "posts", "people"}) {
            add("discord-" + part, discord::look);
        }
        TillWindow till = new TillWindow(sandbox, scenery.front());
        add("till-checkout", till::look);
        add("till-books", till::look);
        TelegramWindow telegram = new TelegramWindow(sandbox, scenery.front());
        for (String part : new String[] {"personas", "chats", "posts", "people"}) {
            add("telegram-" + part, telegram::look);
        }
        add("troubles", scenery.troubles()::look);
        Story story = new Story(sandbox, scenery.trail(), scenery.front());
        add("stations", story::look);
        add("lines", story::look);
    }

    private void add(String name, Supplier<?> look) {
        regions.put(name, new Region("region/" + name + ".jte", look));
    }

    /** Every region as it stands now, by its name. */
    Map<String, String> all() {
        Map<String, String> html = new LinkedHashMap<>();
        regions.forEach((name, region) ->
                html.put(name, render(region.template(), region.look().get())));
        return html;
    }

    /** The whole page with every region in its place. */
    String page() {
        return render("page.jte", all());
    }

    String render(String template, Object view) {
        StringOutput output = new StringOutput();
        templates.render(template, view, output);
        return output.toString();
    }
}
