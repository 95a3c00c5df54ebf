package dev.gatehouse.access;

/** Which door a gate opens: a role in a guild, or membership of a chat. */
public sealed interface DoorAddress {
    Place place();

    default Platform platform() {
        return place().platform();
    }

    /** A Discord role. */
    record Role(long guild, long role) implements DoorAddress {
        @Override
        public Place place() {
            return new Place(Platform.DISCORD, guild);
        }

        @Override
        public String toString() {
            return "discord:" + guild + "/role:" + role;
        }
    }

    /** Membership of a Telegram group or channel. */
    record Chat(long chat) implements DoorAddress {
        @Override
        public Place place() {
            return new Place(Platform.TELEGRAM, chat);
        }

        @Override
        public String toString() {
            return "telegram:" + chat;
        }
    }
}
