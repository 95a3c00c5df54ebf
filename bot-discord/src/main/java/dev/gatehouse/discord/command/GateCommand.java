package dev.gatehouse.discord.command;

import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Menu;
import dev.gatehouse.admin.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /gate …}: everything whoever runs a server can ask for, one subcommand for each deed. */
public final class GateCommand {
    public static final String NAME = "gate";
    public static final String PASS = "pass";

    private static final OptionData GATE =
            text("gate", "Which gate; needed where there are several").setAutoComplete(true);
    private static final OptionData PERSON = new OptionData(OptionType.USER, "account", "Who is meant", true);
    private static final OptionData REASON = text("reason", "Why, for those who ask later");
    private static final OptionData LAPSE = text("lapse", "What whoever lapses loses")
            .addChoice("the role alone", "role-only")
            .addChoice("the role and the server", "kick");
    private static final OptionData DAYS = whole("days", "For how many days");

    private record Sub(Deed deed, String description, List<OptionData> options) {
        private static Sub of(Deed deed, String description, OptionData... options) {
            return new Sub(deed, description, List.of(options));
        }
    }

    private static final List<Sub> SUBS = List.of(
            Sub.of(
                    Deed.SETUP,
                    "Sets up a gate: a product that opens a role",
                    text("product", "What people buy").setAutoComplete(true),
                    new OptionData(OptionType.ROLE, "door", "The role they get"),
                    room("panel", "Where people can buy"),
                    room("log", "Where I tell what happens"),
                    LAPSE),
            Sub.of(Deed.LIST, "The gates of this server"),
            Sub.of(
                    Deed.EDIT,
                    "Changes what opens a gate, or whom it manages",
                    GATE,
                    text("add", "A product that opens it too").setAutoComplete(true),
                    text("drop", "A product that opens it no longer"),
                    text("mode", "Whom it manages")
                            .addChoice("members only", "additive")
                            .addChoice("everybody inside", "exclusive"),
                    LAPSE),
            Sub.of(Deed.PAUSE, "Sells nothing for now; who has access keeps it", GATE),
            Sub.of(Deed.RESUME, "Sells again", GATE),
            Sub.of(Deed.REMOVE, "Removes a gate, after showing whom that touches", GATE),
            Sub.of(Deed.CHECK, "Looks whether everything holds, with the fix for what does not", GATE),
            Sub.of(Deed.MEMBER, "Everything about a person, and why", PERSON),
            Sub.of(
                    Deed.PASS,
                    "A guest pass: a code that lets people in until a date",
                    GATE,
                    whole("uses", "For how many people"),
                    DAYS,
                    REASON,
                    text("end", "The name of a pass that shall let nobody else in")),
            Sub.of(Deed.BLOCK, "Keeps a person out, whatever was paid", PERSON, REASON, DAYS),
            Sub.of(Deed.ALLOW, "Lets a person in without a purchase", PERSON, REASON, DAYS),
            Sub.of(Deed.EXEMPT, "Leaves a person alone: no role is given or taken", PERSON, REASON, DAYS),
            Sub.of(Deed.CLEAR, "Lets Hilt decide about a person again", PERSON),
            Sub.of(
                    Deed.GIFT,
                    "Gives a person days of a membership; for the operator of this bot",
                    PERSON,
                    DAYS,
                    REASON),
            Sub.of(
                    Deed.PLAN_CHANGE,
                    "Sells one product in the place of another; nobody loses the role by it",
                    GATE,
                    text("from", "The product that is sold no longer"),
                    text("to", "The product that is sold instead").setAutoComplete(true)),
            Sub.of(
                    Deed.OPENING_DAY,
                    "From which day a free role is for members only",
                    GATE,
                    text("day", "As year-month-day, or off"),
                    room("room", "Where I announce it")),
            Sub.of(
                    Deed.EXPORT,
                    "Everybody of the gates here, as a file for you alone",
                    GATE,
                    text("form", "What kind of file")
                            .addChoice("table (CSV)", "csv")
                            .addChoice("JSON lines", "jsonl")),
            Sub.of(Deed.DRY_RUN, "What would change now, and why", GATE),
            Sub.of(Deed.SYNC, "Looks at everybody, with progress", GATE),
            Sub.of(Deed.STATS, "How many are inside, and who came and went in thirty days"),
            Sub.of(Deed.UNDO, "Takes back a removal of the last day", PERSON, REASON),
            Sub.of(Deed.LOG, "Where I tell of grants, lapses and failures", room("log", "The channel for it")),
            Sub.of(
                    Deed.LANGUAGE,
                    "The language I speak in this server's channels",
                    text("language", "English, español, русский")),
            Sub.of(
                    Deed.DELEGATE,
                    "Lets the holders of a role help to run the gates",
                    new OptionData(OptionType.ROLE, "role", "The role of those who help")),
            Sub.of(Deed.CLAIM, "Has this server served", text("code", "The code from the operator of this bot")));

    private GateCommand() {}

    /** Seen by whoever may Manage Server, until the server says otherwise; the desk asks on its own at every use. */
    public static SlashCommandData declaration() {
        return Commands.slash(NAME, "Runs the gates of this server")
                .setContexts(InteractionContextType.GUILD)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .addSubcommands(SUBS.stream().map(GateCommand::declared).toList());
    }

    /** What a guest types who was given a code. */
    public static SlashCommandData pass() {
        return Commands.slash(PASS, "Go in by the code of a guest pass")
                .setContexts(InteractionContextType.GUILD)
                .addOption(OptionType.STRING, "code", "The code you were given", true);
    }

    private static SubcommandData declared(Sub sub) {
        return new SubcommandData(sub.deed().word(), sub.description()).addOptions(sub.options());
    }

    /** Whether a command is answered by the admins' desk. */
    public static boolean isOurs(String command) {
        return command.equals(NAME) || command.equals(PASS);
    }

    /** What somebody typed; people, roles and channels are given by their numbers. */
    public static Optional<Wish> wish(String subcommand, List<OptionMapping> options) {
        Map<String, String> given = new TreeMap<>();
        options.forEach(option -> given.put(option.getName(), option.getAsString()));
        return Deed.ofWord(subcommand).map(deed -> Wish.to(deed, given));
    }

    /** An offer on one line, as long as Discord takes. */
    public static String shown(Menu.Option offer) {
        String note = offer.note().isBlank() ? "" : " · " + offer.note();
        return PlainText.cut(PlainText.plain(offer.label() + note), OptionData.MAX_CHOICE_NAME_LENGTH);
    }

    private static OptionData text(String name, String description) {
        return new OptionData(OptionType.STRING, name, description);
    }

    private static OptionData whole(String name, String description) {
        return new OptionData(OptionType.INTEGER, name, description);
    }

    private static OptionData room(String name, String description) {
        return new OptionData(OptionType.CHANNEL, name, description)
                .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS);
    }
}
