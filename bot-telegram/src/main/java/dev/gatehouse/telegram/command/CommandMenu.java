package dev.gatehouse.telegram.command;

import dev.gatehouse.telegram.door.BotApi;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** The menus Telegram's clients show when a slash is typed; written only when they differ from {@link Commands}. */
public final class CommandMenu {
    private final BotApi api;
    private final Commands commands;

    public CommandMenu(BotApi api, Commands commands) {
        this.api = api;
        this.commands = commands;
    }

    public void publish() {
        publish(new BotCommandScopeAllPrivateChats());
        publish(new BotCommandScopeAllGroupChats());
    }

    private void publish(BotCommandScope scope) {
        List<BotCommand> wanted = commands.listed().stream()
                .map(command -> new BotCommand(command.name(), command.description()))
                .toList();
        List<BotCommand> shown = api.call(GetMyCommands.builder().scope(scope).build());
        if (!shown.equals(wanted)) {
            api.call(SetMyCommands.builder().commands(wanted).scope(scope).build());
        }
    }
}
