package dev.gatehouse.sandbox.telegram;

import dev.gatehouse.sandbox.SandboxClock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Everybody and every chat. Its monitor is the lock of all state but the update queue, which a long poll must be able to
 * wait on; whoever holds both took this one first.
 */
final class World {
    private static final long BOT = 7_000_000_001L;
    private static final long FIRST_USER = 7_340_000_001L;
    private static final long FIRST_GROUP = -4_120_000_001L;
    private static final long FIRST_SUPERGROUP = -1_002_340_000_001L;

    private final SandboxClock clock;
    private final LongSupplier nanos;
    private final Person bot = new Person(BOT, "Gatehouse", "gatehouse_sandbox_bot", true);
    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private long nextUser = FIRST_USER;
    private long nextGroup = FIRST_GROUP;
    private long nextSupergroup = FIRST_SUPERGROUP;
    private long nextMessage;

    World(SandboxClock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        people.put(BOT, bot);
    }

    Person bot() {
        return bot;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    SandboxClock clock() {
        return clock;
    }

    /** Machine time, for windows and deadlines that do not follow the calendar. */
    long nanos() {
        return nanos.getAsLong();
    }

    long freeUserId() {
        return nextUser++;
    }

    Person addPerson(long id, String firstName, String username) {
        Person person = new Person(id, firstName, username, false);
        people.put(id, person);
        chats.put(id, new Chat(id, ChatKind.PRIVATE, firstName, username));
        return person;
    }

    Chat addChat(ChatKind kind, String title, long owner) {
        Chat chat = new Chat(kind == ChatKind.GROUP ? nextGroup-- : nextSupergroup--, kind, title, "");
        chat.members().put(person(owner).id(), Member.owner());
        chats.put(chat.id(), chat);
        return chat;
    }

    /** Private chats and basic groups count messages together, every supergroup and channel for itself. */
    long nextMessageId(Chat chat) {
        return chat.kind().keepsBans() ? chat.nextMessageId() : ++nextMessage;
    }

    Optional<Person> findPerson(long id) {
        return Optional.ofNullable(people.get(id));
    }

    Person person(long id) {
        return findPerson(id).orElseThrow(() -> new IllegalArgumentException("Nobody has the id " + id));
    }

    Optional<Chat> findChat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    Chat chat(long id) {
        return findChat(id).orElseThrow(() -> new IllegalArgumentException("No chat has the id " + id));
    }

    Optional<Chat> findChat(String username) {
        return chats.values().stream()
                .filter(chat -> !username.isEmpty() && chat.username().equalsIgnoreCase(username))
                .findFirst();
    }

    Collection<Chat> chats() {
        return chats.values();
    }

    Collection<Person> people() {
        return people.values();
    }

    Member member(Chat chat, long user) {
        return chat.member(user, now());
    }

    Member botIn(Chat chat) {
        return member(chat, bot.id());
    }

    boolean isBot(long id) {
        return id == BOT;
    }
}
