package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.sandbox.SandboxClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The unchanged client library against the stand-in. */
final class JdaSmokeTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final DiscordStandIn discord = DiscordStandIn.start(new SandboxClock(), 0);
    private final long owner = discord.addUser("olga");
    private final long alice = discord.addUser("alice");
    private final long guild = discord.addGuild("Club", owner);
    private final long vip = discord.addRole(guild, "VIP", 1, 0);

    @BeforeEach
    void alice_is_inside() {
        discord.join(guild, alice);
    }

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void answers_a_deferred_ephemeral_command_with_a_button_and_moves_a_role() throws InterruptedException {
        JDA jda = Shop.open(discord, Compression.NONE);
        try {
            jda.updateCommands()
                    .addCommands(Commands.slash("buy", "Buy access")
                            .addOption(OptionType.STRING, "plan", "Which plan", true, true))
                    .complete();

            assertThat(discord.autocomplete(guild, alice, "buy", "plan", "g")).containsExactly("Gold plan");
            InteractionView buy = discord.slash(guild, alice, "buy", Map.of("plan", "Gold plan"));
            Message offer = buy.awaitReply(SOON);
            assertThat(offer.text()).isEqualTo("plan gold");
            assertThat(buy.deferred() && buy.ephemeral()).isTrue();
            assertThat(offer.buttons()).extracting(Button::label).containsExactly("Pay", "Other mail");

            grantAndRevoke(jda);
        } finally {
            end(jda);
        }
    }

    private void grantAndRevoke(JDA jda) {
        Guild club = jda.getGuildById(guild);
        assertThat(club).isNotNull();
        Role role = club.getRoleById(vip);
        assertThat(role).isNotNull();
        club.addRoleToMember(UserSnowflake.fromId(alice), role)
                .reason("granté: 1+1")
                .complete();
        assertThat(discord.hasRole(guild, alice, vip)).isTrue();
        club.removeRoleFromMember(UserSnowflake.fromId(alice), role).complete();
        assertThat(discord.hasRole(guild, alice, vip)).isFalse();
        assertThat(discord.auditLog(guild))
                .filteredOn(entry -> entry.action() == AuditAction.ROLE_ADD)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("granté: 1+1"));
    }

    @Test
    void a_button_opens_a_form_and_the_form_is_answered() throws InterruptedException {
        JDA jda = Shop.open(discord, Compression.NONE);
        try {
            jda.updateCommands()
                    .addCommands(Commands.slash("buy", "Buy access").addOption(OptionType.STRING, "plan", "Which plan"))
                    .complete();
            Message offer =
                    discord.slash(0, alice, "buy", Map.of("plan", "gold")).awaitReply(SOON);
            InteractionView pressed = discord.press(alice, offer, "mail");
            pressed.awaitModal(SOON);
            InteractionView sent = discord.submit(pressed, Map.of("address", "a@b.c"));
            assertThat(sent.awaitReply(SOON).content()).isEqualTo("a@b.c");
        } finally {
            end(jda);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"NONE", "ZLIB"})
    void comes_back_after_a_cut_line_and_hears_what_it_missed(Compression compression) throws InterruptedException {
        JDA jda = Shop.open(discord, compression);
        try {
            discord.switches().dropGateway();
            long late = discord.addUser("late");
            discord.join(guild, late);
            await().atMost(SOON).until(() -> discord.botOnline() && club(jda).getMemberById(late) != null);
            assertThat(discord.identifies()).isOne();
        } finally {
            end(jda);
        }
    }

    @Test
    void sends_a_direct_message_and_an_invite() throws InterruptedException {
        JDA jda = Shop.open(discord, Compression.NONE);
        try {
            jda.openPrivateChannelById(alice)
                    .flatMap(channel -> channel.sendMessage("hello").addComponents(Shop.row()))
                    .complete();
            assertThat(discord.dms(alice)).extracting(Message::content).containsExactly("hello");
            var general = club(jda).getTextChannelById(discord.generalChannel(guild));
            assertThat(general).isNotNull();
            String code = general.createInvite()
                    .setMaxUses(1)
                    .setUnique(true)
                    .complete()
                    .getCode();
            long bob = discord.addUser("bob");
            discord.accept(code, bob);
            assertThat(discord.isMember(guild, bob)).isTrue();
        } finally {
            end(jda);
        }
    }

    @Test
    void keeps_to_the_windows_the_headers_tell() throws InterruptedException {
        discord.switches().memberRoleLimit(new RateLimit(3, Duration.ofMillis(300)));
        JDA jda = Shop.open(discord, Compression.NONE);
        try {
            Role role = Objects.requireNonNull(club(jda).getRoleById(vip));
            List<CompletableFuture<Void>> sent = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                sent.add(club(jda)
                        .addRoleToMember(UserSnowflake.fromId(alice), role)
                        .submit());
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
            assertThat(discord.invalidRequests()).isZero();
        } finally {
            end(jda);
        }
    }

    @Test
    void a_shard_manager_finds_the_gateway_by_itself() {
        ShardManager shards = DefaultShardManagerBuilder.createLight(discord.token())
                .setRestConfigProvider(id -> new RestConfig().setBaseUrl(discord.restUrl()))
                .build();
        try {
            await().atMost(SOON).until(() -> shards.getGuildById(guild) != null);
        } finally {
            shards.shutdown();
        }
    }

    private Guild club(JDA jda) {
        Guild club = jda.getGuildById(guild);
        assertThat(club).isNotNull();
        return club;
    }

    private static void end(JDA jda) throws InterruptedException {
        jda.shutdown();
        assertThat(jda.awaitShutdown(SOON)).isTrue();
    }
}
