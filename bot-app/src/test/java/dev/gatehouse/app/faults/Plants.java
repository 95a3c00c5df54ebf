package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong at the two platforms and be mended there, one at a time. */
final class Plants {
    private static final long ADMINISTRATOR = 1L << 3;
    private static final long WHAT_THE_BOT_HAS_BUT_MANAGE_ROLES = 0x8001_4CA7L;
    private static final long MANAGE_ROLES = 1L << 28;

    private Plants() {}

    static Stream<Plant> all() {
        return Stream.of(
                new Plant(
                        "the sold role ties with the bot's",
                        "ROLE_ABOVE_BOT",
                        "Drag Gatehouse above Member",
                        stage -> move(stage, 100),
                        stage -> move(stage, 1)),
                new Plant(
                        "the role has administrator bits",
                        "ROLE_DANGEROUS",
                        "Take them from the role",
                        stage -> permit(stage, stage.world().role(), ADMINISTRATOR),
                        stage -> permit(stage, stage.world().role(), 0)),
                new Plant(
                        "Manage Roles is missing",
                        "MANAGE_ROLES_MISSING",
                        "Manage Roles",
                        stage -> permitBot(stage, WHAT_THE_BOT_HAS_BUT_MANAGE_ROLES),
                        stage -> permitBot(stage, WHAT_THE_BOT_HAS_BUT_MANAGE_ROLES | MANAGE_ROLES)),
                new Plant(
                        "the server wants a second factor",
                        "TWO_FACTOR_NEEDED",
                        "account that owns the bot",
                        stage -> twoFactor(stage, true),
                        stage -> twoFactor(stage, false)),
                new Plant(
                        "the members intent is off",
                        "MEMBERS_INTENT_OFF",
                        "Server Members Intent",
                        stage -> stage.discord().switches().membersIntentAllowed(false),
                        stage -> stage.discord().switches().membersIntentAllowed(true)),
                new Plant(
                        "the paid channel is hidden behind onboarding",
                        "CHANNEL_HIDDEN_BY_ONBOARDING",
                        "#lounge",
                        stage -> stage.discord().onboard(guild(stage), List.of(general(stage)), List.of()),
                        stage -> stage.discord().stopOnboarding(guild(stage))),
                new Plant(
                        "the role was deleted",
                        "ROLE_DELETED",
                        "Make a role",
                        stage -> stage.discord()
                                .deleteRole(guild(stage), stage.world().role()),
                        stage -> stage.discord().addRoleWithId(stage.world().role(), guild(stage), "Member", 1, 0)),
                new Plant(
                        "Telegram's invite right is missing",
                        "BOT_RIGHT_MISSING",
                        "Invite users via link",
                        stage -> rights(stage, false, true),
                        stage -> rights(stage, true, true)),
                new Plant(
                        "the ban right is missing",
                        "BOT_RIGHT_MISSING",
                        "Ban users",
                        stage -> rights(stage, true, false),
                        stage -> rights(stage, true, true)),
                new Plant(
                        "the chat is public",
                        "CHAT_IS_PUBLIC",
                        "Make the chat private",
                        stage -> stage.telegram()
                                .backstage()
                                .setUsername(stage.world().chat(), "open_lounge"),
                        stage -> stage.telegram()
                                .backstage()
                                .setUsername(stage.world().chat(), "")),
                new Plant(
                        "another program set a webhook",
                        "TELEGRAM_WEBHOOK_SET",
                        "deleteWebhook",
                        stage -> RivalBot.of(stage).calls("setWebhook?url=http://127.0.0.1:9/theirs"),
                        stage -> RivalBot.of(stage).calls("deleteWebhook")),
                new Plant(
                        "chat_member is not among the updates",
                        "TELEGRAM_UPDATES_MISSING",
                        "Stop any other program",
                        stage -> RivalBot.of(stage).calls("getUpdates?allowed_updates=%5B%22message%22%5D"),
                        stage -> RivalBot.of(stage).calls("getUpdates?allowed_updates=%5B%5D")),
                new Plant(
                        "the clock is ten minutes off",
                        "CLOCK_OFF",
                        "NTP",
                        stage -> stage.hilt().switches().dateAhead(Duration.ofMinutes(10)),
                        stage -> stage.hilt().switches().dateAhead(Duration.ZERO)));
    }

    private static long guild(Stage stage) {
        return stage.world().guild();
    }

    private static long general(Stage stage) {
        return stage.discord().generalChannel(guild(stage));
    }

    private static void move(Stage stage, int position) {
        stage.discord().moveRole(guild(stage), stage.world().role(), position);
    }

    private static void permit(Stage stage, long role, long permissions) {
        stage.discord().permitRole(guild(stage), role, permissions);
    }

    private static void permitBot(Stage stage, long permissions) {
        permit(stage, stage.discord().botRole(guild(stage)), permissions);
    }

    private static void twoFactor(Stage stage, boolean required) {
        stage.discord().switches().twoFactor(guild(stage), required);
    }

    private static void rights(Stage stage, boolean invite, boolean ban) {
        stage.telegram().setBotRights(stage.world().chat(), invite, ban);
    }
}
