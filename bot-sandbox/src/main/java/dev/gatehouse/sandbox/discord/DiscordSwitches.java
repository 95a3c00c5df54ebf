package dev.gatehouse.sandbox.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What can be set otherwise in this Discord, and the accidents that can be made to happen. */
public final class DiscordSwitches {
    /** Route of giving a role, under {@code /api/v10/}. */
    public static final String MEMBER_ROLE = "guilds/{guild}/members/{user}/roles/{role}";

    private static final RateLimit ROLE_WINDOW = new RateLimit(10, Duration.ofSeconds(10));

    private final Realm realm;
    private final Map<String, RateLimit> limits = new ConcurrentHashMap<>(Map.of(
            "PUT " + MEMBER_ROLE,
            ROLE_WINDOW,
            "DELETE " + MEMBER_ROLE,
            ROLE_WINDOW,
            "PATCH guilds/{guild}/members/{user}",
            ROLE_WINDOW,
            "POST channels/{channel}/messages",
            new RateLimit(5, Duration.ofSeconds(5))));
    private volatile RateLimit otherRoutes = new RateLimit(20, Duration.ofSeconds(1));
    private volatile RateLimit global = new RateLimit(50, Duration.ofSeconds(1));
    private volatile int invalidRequestsAllowed = 10_000;
    private volatile boolean membersIntentAllowed = true;
    private volatile boolean refuseResume;
    private volatile boolean gatewayDown;

    DiscordSwitches(Realm realm) {
        this.realm = realm;
    }

    /** Whether IDENTIFY may ask for GUILD_MEMBERS and members may be listed; true at the start. */
    public void membersIntentAllowed(boolean allowed) {
        membersIntentAllowed = allowed;
    }

    public boolean membersIntentAllowed() {
        return membersIntentAllowed;
    }

    /** Sets the window of one route, each guild, channel or webhook for itself. The running window keeps its start. */
    public void rateLimit(String method, String route, RateLimit limit) {
        limits.put(method + " " + route, limit);
    }

    /** Sets the window of giving and that of taking roles; 10 in 10 s at the start. */
    public void memberRoleLimit(RateLimit limit) {
        rateLimit("PUT", MEMBER_ROLE, limit);
        rateLimit("DELETE", MEMBER_ROLE, limit);
    }

    /** Every route without a window of its own; 20 a second at the start. */
    public void otherRoutesLimit(RateLimit limit) {
        otherRoutes = limit;
    }

    /** All routes but interactions together; 50 a second at the start. */
    public void globalLimit(RateLimit limit) {
        global = limit;
    }

    /** Answers of 401, 403 and 429 within ten minutes before everything is refused; 10,000 at the start. */
    public void invalidRequestsAllowed(int count) {
        invalidRequestsAllowed = count;
    }

    /** Whether elevated acts in the guild need a second factor, which the bot's owner has not. */
    public void twoFactor(long guild, boolean required) {
        synchronized (realm) {
            Guild changed = realm.guild(guild);
            changed.twoFactor = required;
            new Events(realm).guildUpdated(changed);
        }
    }

    /** Cuts every gateway connection without a closing word; sessions stay resumable. */
    public void dropGateway() {
        synchronized (realm) {
            realm.gateway.drop();
        }
    }

    /** Closes every gateway connection with the given code. */
    public void closeGateway(int code) {
        synchronized (realm) {
            realm.gateway.close(code);
        }
    }

    /** Asks every client to reconnect, op 7. */
    public void reconnectGateway() {
        synchronized (realm) {
            realm.gateway.askReconnect();
        }
    }

    /** Answers every RESUME with op 9: the client has to identify anew. */
    public void refuseResume(boolean refuse) {
        refuseResume = refuse;
    }

    /** Drops the connections and lets no new one say hello until switched back. */
    public void gatewayDown(boolean down) {
        gatewayDown = down;
        if (down) {
            dropGateway();
        }
    }

    RateLimit limit(String method, String route) {
        return limits.getOrDefault(method + " " + route, otherRoutes);
    }

    RateLimit global() {
        return global;
    }

    int invalidRequestsAllowed() {
        return invalidRequestsAllowed;
    }

    boolean refusesResume() {
        return refuseResume;
    }

    boolean isGatewayDown() {
        return gatewayDown;
    }
}
