package dev.gatehouse.telegram.command;

import dev.gatehouse.notice.Languages;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.telegram.door.BotApi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
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

    /** In English for whoever reads nothing else, and in every other language there are texts in. */
    public void publish() {
        for (Locale language : Languages.all()) {
            publish(new BotCommandScopeAllPrivateChats(), language);
            publish(new BotCommandScopeAllGroupChats(), language);
            publish(new BotCommandScopeAllChatAdministrators(), language);
        }
    }

    private void publish(BotCommandScope scope, Locale language) {
        Texts texts = new Texts(language);
        Optional<String> code = Optional.of(language.getLanguage()).filter(each -> !language.equals(Locale.ENGLISH));
        Stream<Command> own = scope instanceof BotCommandScopeAllChatAdministrators
                ? Stream.concat(commands.listed().stream(), commands.find(StartPayload.GATE).stream())
                : commands.listed().stream();
        List<BotCommand> wanted = own.map(command -> new BotCommand(command.name(), command.description(texts)))
                .toList();
        GetMyCommands question = GetMyCommands.builder().scope(scope).build();
        code.ifPresent(question::setLanguageCode);
        if (!api.call(question).equals(wanted)) {
            SetMyCommands answer =
                    SetMyCommands.builder().commands(wanted).scope(scope).build();
            code.ifPresent(answer::setLanguageCode);
            api.call(answer);
        }
    }
}
