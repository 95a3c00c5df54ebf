package dev.gatehouse.discord.rim;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.discord.House;
import dev.gatehouse.discord.command.Caller;
import dev.gatehouse.discord.command.GateCommand;
import dev.gatehouse.discord.command.Panels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericSelectMenuInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What whoever runs a server types, presses, picks and fills in; acknowledged at once and answered by a worker. */
public final class AdminEvents extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(AdminEvents.class);

    private final AdminDesk desk;
    private final Panels panels;
    private final House.Hands hands;

    public AdminEvents(AdminDesk desk, Panels panels, House.Hands hands) {
        this.desk = desk;
        this.panels = panels;
        this.hands = hands;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        Optional<Admin> admin = admin(event);
        if (!GateCommand.isOurs(event.getName()) || admin.isEmpty()) {
            return;
        }
        InteractionHook hook = defer(event);
        String sub = Objects.requireNonNullElse(event.getSubcommandName(), Deed.REDEEM.word());
        GateCommand.wish(sub, event.getOptions())
                .ifPresent(wish -> work(hook, admin.get(), () -> desk.typed(admin.get(), wish)));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        admin(event)
                .ifPresent(admin -> Panels.action(event.getComponentId()).ifPresent(action -> {
                    if (action.startsWith(AdminDesk.FORM)) {
                        putUp(event, admin, action);
                    } else {
                        InteractionHook hook = stay(event, event.getMessage().isEphemeral());
                        work(hook, admin, () -> desk.pressed(admin, action, List.of()));
                    }
                }));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        picked(event, event.getValues());
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        picked(event, event.getValues().stream().map(ISnowflake::getId).toList());
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        admin(event)
                .ifPresent(admin -> Panels.action(event.getModalId()).ifPresent(action -> {
                    Map<String, String> fields = new TreeMap<>();
                    event.getValues().forEach(value -> fields.put(value.getCustomId(), value.getAsString()));
                    boolean inPlace =
                            event.getMessage() != null && event.getMessage().isEphemeral();
                    InteractionHook hook = inPlace ? stay(event, true) : defer(event);
                    work(hook, admin, () -> desk.filled(admin, action, fields));
                }));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String sub = event.getSubcommandName();
        Optional<Deed> deed = sub == null ? Optional.empty() : Deed.ofWord(sub);
        Optional<Admin> admin = admin(event);
        if (!event.getName().equals(GateCommand.NAME) || deed.isEmpty() || admin.isEmpty()) {
            return;
        }
        String option = event.getFocusedOption().getName();
        String typed = event.getFocusedOption().getValue();
        begin(
                hands.turns().of(admin.get().account().id()),
                () -> {},
                () -> event.replyChoices(desk.offers(admin.get(), deed.get(), option, typed).stream()
                                .map(each -> new Command.Choice(GateCommand.shown(each), each.value()))
                                .toList())
                        .queue(shown -> {}, failure -> LOG.debug("Choices came too late: {}", failure.getMessage())));
    }

    private void picked(GenericSelectMenuInteractionEvent<?, ?> event, List<String> values) {
        admin(event)
                .ifPresent(admin -> Panels.action(event.getComponentId()).ifPresent(action -> {
                    InteractionHook hook = stay(event, event.getMessage().isEphemeral());
                    work(hook, admin, () -> desk.pressed(admin, action, values));
                }));
    }

    /** A form must be the first answer; what stands in it is one read of our own rows. */
    private void putUp(ButtonInteractionEvent event, Admin admin, String action) {
        begin(
                hands.forms(),
                () -> {},
                () -> desk.form(admin, action)
                        .ifPresentOrElse(
                                form -> event.replyModal(Panels.modal(event.getComponentId(), form))
                                        .queue(
                                                up -> {},
                                                failure -> LOG.info("No form was put up: {}", failure.getMessage())),
                                () -> {
                                    InteractionHook hook =
                                            stay(event, event.getMessage().isEphemeral());
                                    panels.show(hook, desk.pressed(admin, action, List.of()));
                                }));
    }

    private static InteractionHook defer(IReplyCallback event) {
        event.deferReply(true).queue(done -> {}, AdminEvents::tooLate);
        return event.getHook();
    }

    /** What everybody of a room sees stays as it is: whoever pressed there gets an answer of their own. */
    private static <E extends IReplyCallback & IMessageEditCallback> InteractionHook stay(E event, boolean inPlace) {
        if (inPlace) {
            event.deferEdit().queue(done -> {}, AdminEvents::tooLate);
        } else {
            event.deferReply(true).queue(done -> {}, AdminEvents::tooLate);
        }
        return event.getHook();
    }

    private static void tooLate(Throwable failure) {
        LOG.info("An admin's interaction was not acknowledged: {}", failure.getMessage());
    }

    private void work(InteractionHook hook, Admin admin, Supplier<Panel> answer) {
        begin(
                hands.turns().of(admin.account().id()),
                () -> hook.editOriginal(CommandEvents.TOO_MUCH).queue(said -> {}, AdminEvents::tooLate),
                () -> panels.show(hook, answer.get()));
    }

    /** @param excuse what is done where the hands take no more */
    private static void begin(Executor hands, Runnable excuse, Runnable work) {
        try {
            hands.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.error("An admin got no answer", e);
                }
            });
        } catch (RejectedExecutionException full) {
            LOG.warn("No worker was free for an admin");
            excuse.run();
        }
    }

    private static Optional<Admin> admin(Interaction interaction) {
        Guild guild = interaction.getGuild();
        Member member = interaction.getMember();
        if (guild == null || member == null) {
            return Optional.empty();
        }
        Set<Long> roles = member.getRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toSet());
        return Optional.of(new Admin(
                Caller.account(member.getIdLong()),
                Caller.of(interaction).label(),
                new Place(Platform.DISCORD, guild.getIdLong()),
                guild.getName(),
                member.hasPermission(Permission.MANAGE_SERVER),
                roles,
                Caller.of(interaction).locale()));
    }
}
