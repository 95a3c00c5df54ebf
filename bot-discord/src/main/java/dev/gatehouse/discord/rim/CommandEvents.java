package dev.gatehouse.discord.rim;

import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.CareDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.buyer.Turns;
import dev.gatehouse.discord.command.Answers;
import dev.gatehouse.discord.command.Caller;
import dev.gatehouse.discord.command.Completion;
import dev.gatehouse.discord.command.GateCommand;
import dev.gatehouse.discord.command.MessageDress;
import dev.gatehouse.discord.command.Panels;
import dev.gatehouse.discord.command.SlashCommand;
import dev.gatehouse.discord.command.SlashCommands;
import dev.gatehouse.discord.command.SupportForm;
import dev.gatehouse.notice.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acknowledges what people type and press at once, has it answered by a worker, and is the only one to apologise. */
public final class CommandEvents extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(CommandEvents.class);
    private static final Message SORRY = new Message(
            List.of(new Message.Part.Words("That did not work, and the fault is ours. Please try again in a minute.")),
            List.of());
    static final String TOO_MUCH = "Too much is asked at once. Please try again in a minute.";
    private static final Message BUSY = new Message(List.of(new Message.Part.Words(TOO_MUCH)), List.of());

    private final BuyerDesk desk;
    private final List<SlashCommand> commands;
    private final Answers answers;
    private final Turns turns;

    public CommandEvents(BuyerDesk desk, Answers answers, Turns turns) {
        this.desk = desk;
        this.commands = SlashCommands.all(desk);
        this.answers = answers;
        this.turns = turns;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (GateCommand.isOurs(event.getName())) {
            return;
        }
        if (event.getName().equals(SupportForm.COMMAND)) {
            form(event);
            return;
        }
        InteractionHook hook = acknowledge(event);
        Customer customer = Caller.of(event);
        Optional<String> option = event.getOptions().stream()
                .findFirst()
                .map(OptionMapping::getAsString)
                .filter(each -> !each.isBlank());
        commands.stream()
                .filter(command -> command.name().equals(event.getName()))
                .findFirst()
                .ifPresentOrElse(
                        command -> work(hook, customer, () -> command.answer().apply(customer, option)),
                        () -> answers.excuse(hook, SORRY));
    }

    /** Discord takes a form as the very first answer only. Where no gate stands there is none to fill in. */
    private <E extends IModalCallback & IReplyCallback> void form(E event) {
        Customer customer = Caller.of(event);
        if (!desk.serves(customer)) {
            InteractionHook hook = acknowledge(event);
            work(hook, customer, () -> desk.care().support(customer, Optional.empty()));
            return;
        }
        event.replyModal(SupportForm.of(customer.locale()))
                .queue(shown -> {}, failure -> LOG.info("A form was not shown: {}", failure.getMessage()));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        SupportForm.words(event).ifPresent(words -> {
            InteractionHook hook = acknowledge(event);
            Customer customer = Caller.of(event);
            work(hook, customer, () -> desk.care().support(customer, Optional.of(words)));
        });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        MessageDress.action(event.getComponentId())
                .filter(each -> !Panels.isOurs(each))
                .ifPresent(action -> {
                    if (action.equals(CareDesk.SUPPORT)) {
                        form(event);
                        return;
                    }
                    InteractionHook hook = acknowledge(event);
                    Customer customer = Caller.of(event);
                    work(hook, customer, () -> desk.pressed(customer, action));
                });
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        if (GateCommand.isOurs(event.getName())) {
            return;
        }
        Customer customer = Caller.of(event);
        String typed = event.getFocusedOption().getValue();
        try {
            turns.of(customer.account().id()).execute(() -> complete(event, customer, typed));
        } catch (RejectedExecutionException full) {
            LOG.debug("No worker was free to offer choices");
        }
    }

    /** Discord drops an interaction that is not acknowledged within 3 s, and Hilt may be slower: nothing goes before this. */
    private static InteractionHook acknowledge(IReplyCallback event) {
        event.deferReply(true)
                .queue(
                        acknowledged -> {},
                        failure -> LOG.info("An interaction was not acknowledged: {}", failure.getMessage()));
        return event.getHook();
    }

    private void work(InteractionHook hook, Customer customer, Supplier<Message> answer) {
        try {
            turns.of(customer.account().id())
                    .execute(() -> answers.show(hook, customer, answerOrApology(customer, answer)));
        } catch (RejectedExecutionException full) {
            LOG.warn("No worker was free for {}", customer.account());
            answers.excuse(hook, BUSY);
        }
    }

    private static Message answerOrApology(Customer customer, Supplier<Message> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            LOG.error("No answer for {}", customer.account(), e);
            return SORRY;
        }
    }

    private void complete(CommandAutoCompleteInteractionEvent event, Customer customer, String typed) {
        try {
            event.replyChoices(Completion.of(desk.offers(customer, typed)))
                    .queue(shown -> {}, failure -> LOG.debug("Choices came too late: {}", failure.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("No choices for {}", customer.account(), e);
        }
    }
}
