package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.ChatOwners;
import dev.gatehouse.door.ChatOwners.Owner;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.ChatChecks;
import dev.gatehouse.telegram.door.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/**
 * Tells the owner of a chat in private when its door cannot be kept any more, and when it can again; each once. Who owns
 * it is learnt while the bot is in the chat.
 */
public final class OwnerWord {
    private final BotApi api;
    private final ChatChecks checks;
    private final ChatOwners owners;
    private final Messenger messenger;
    private final Function<PlatformAccount, Texts> texts;
    private final Set<Place> learnt = ConcurrentHashMap.newKeySet();

    public OwnerWord(
            BotApi api,
            ChatChecks checks,
            ChatOwners owners,
            Messenger messenger,
            Function<PlatformAccount, Texts> texts) {
        this.api = api;
        this.checks = checks;
        this.owners = owners;
        this.messenger = messenger;
        this.texts = texts;
    }

    /**
     * Looks at the chat, and tells what the owner does not know yet; one at a time, so that nothing is told twice. Blocks;
     * throws the store's exception.
     */
    public synchronized void look(Place chat) {
        Optional<Refusal> trouble = checks.find(chat);
        if (trouble.filter(ChatChecks::isSilence).isPresent()) {
            return;
        }
        if (trouble.isEmpty()) {
            learn(chat);
        }
        String code = trouble.map(Refusal::code).orElse("");
        Optional<Owner> owner = owners.find(chat).filter(each -> !each.told().equals(code));
        if (owner.isPresent() && say(owner.get().account(), chat, trouble) != Delivery.LATER) {
            owners.told(chat, code);
        }
    }

    /** Once a run: chats change hands rarely. */
    private void learn(Place chat) {
        if (learnt.contains(chat)) {
            return;
        }
        try {
            api.call(chat.id(), new GetChatAdministrators(Long.toString(chat.id()))).stream()
                    .filter(each -> "creator".equals(each.getStatus()))
                    .map(ChatMember::getUser)
                    .findFirst()
                    .ifPresent(user -> owners.owns(new PlatformAccount(Platform.TELEGRAM, user.getId()), chat));
            learnt.add(chat);
        } catch (Trouble trouble) {
            // Asked anew in the next round.
            return;
        }
    }

    private Delivery say(PlatformAccount owner, Place chat, Optional<Refusal> trouble) {
        Texts words = texts.apply(owner);
        String title = checks.title(chat).orElseGet(chat::toString);
        Message message = trouble.map(refusal -> words.message("owner.trouble", broken(words, title, refusal)))
                .orElseGet(() -> words.message("owner.mended", Map.of("chat", title)));
        return messenger.tell(owner, message);
    }

    private static Map<String, Object> broken(Texts words, String title, Refusal refusal) {
        String key = "owner.why." + refusal.code();
        String why = words.has(key) ? words.plain(key) : refusal.sentence() + " " + refusal.nextStep();
        return Map.of("chat", title, "why", why, "code", refusal.code());
    }
}
