package dev.gatehouse.app.faults;

import static dev.gatehouse.app.faults.HiltCalls.LIST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.hilt.Membership;
import dev.gatehouse.sandbox.hilt.Switch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hilt leaves people out, or brings strangers along. */
@ExtendWith(OnStage.class)
class HiltListsTest {
    private static final Duration A_SWEEP = Duration.ofHours(1);
    private static final Duration WHILE = Duration.ofMillis(500);
    private static final int PAGE = 200;

    @Test
    void fault_32_a_list_suddenly_empty_or_half_as_long_removes_nobody(Stage stage) throws Exception {
        List<TelegramBuyer> payers = payers(stage);
        int removed = removals(stage);
        List<String> all = stage.hilt().memberships().all().stream()
                .filter(each -> each.productId().equals(stage.world().telegramProduct()))
                .map(Membership::id)
                .toList();
        sweep(stage);
        for (List<String> left : List.of(all, all.subList(0, (all.size() + 1) / 2))) {
            Trail trail = Trail.from(stage);
            left.forEach(stage.hilt().memberships()::forget);
            sweep(stage);
            sweep(stage);
            new Calendar(stage).advanceUntil("the alarm", () -> trail.alarms("LIST_SHRANK") == 1);
            Watch.never("a removal", WHILE, () -> !payers.stream().allMatch(TelegramBuyer::isInside));
            left.forEach(stage.hilt().memberships()::restore);
            sweep(stage);
            String over = "list of product " + stage.world().telegramProduct() + " is over";
            new Calendar(stage)
                    .advanceUntil("the alarm over", () -> trail.words("ALARM").contains(over));
            assertThat(trail.alarms("LIST_SHRANK")).isEqualTo(1);
        }
        assertThat(removals(stage)).isEqualTo(removed);
    }

    private static int removals(Stage stage) {
        return stage.telegram().calls().of("POST", "(?i).*/unbanchatmember").size();
    }

    private static List<TelegramBuyer> payers(Stage stage) throws InterruptedException {
        List<TelegramBuyer> payers = List.of(
                TelegramBuyer.started(stage, "Ann"), TelegramBuyer.started(stage, "Ben"),
                TelegramBuyer.started(stage, "Cem"), TelegramBuyer.started(stage, "Dan"));
        for (TelegramBuyer payer : payers) {
            payer.arrive();
        }
        return payers;
    }

    private static void sweep(Stage stage) throws InterruptedException {
        HiltCalls calls = new HiltCalls(stage);
        stage.clock().advance(A_SWEEP);
        List<String> products = List.of(
                stage.world().discordProduct(),
                stage.world().otherProduct(),
                stage.world().telegramProduct());
        Watch.until(
                "every list read",
                () -> products.stream()
                        .noneMatch(each ->
                                lists(calls, ".*product_id=" + each + ".*").isEmpty()));
    }

    @Test
    void fault_33_whom_a_shifting_offset_hides_is_looked_up_singly_and_kept(Stage stage) throws Exception {
        stage.hilt().webhooks().off(true);
        DiscordBuyer payer = DiscordBuyer.inside(stage, "hidden");
        String membership = pay(stage, Long.toString(payer.id()));
        String newest = guests(stage, PAGE);
        payer.type("/membership", Map.of());
        payer.awaitRole();
        Membership before = payer.membership();
        pay(stage, Long.toString(payer.id()));
        awaitNoWalk(stage);
        HiltCalls calls = new HiltCalls(stage);
        String pages = ".*product_id=" + stage.world().discordProduct() + ".*";
        stage.hilt().faults().add(Fault.delay("GET", LIST, Fault.FOR_EVER, Duration.ofMillis(800)));
        new Calendar(stage).moveBehind(before);
        Watch.until("the first page", () -> !lists(calls, pages).isEmpty());
        stage.hilt().memberships().forget(newest);
        Watch.until("the second page", () -> lists(calls, pages).size() >= 2);
        assertThat(lists(calls, pages).subList(0, 2))
                .allSatisfy(page -> assertThat(page.answer()).doesNotContain(membership));
        Watch.until(
                "a look-up of the hidden one", () -> !calls.lookups(payer.id()).isEmpty());
        Watch.never("the role taken back", WHILE, () -> !payer.hasRole());
        assertThat(payer.revokes()).isEmpty();
        assertThat(payer.grants()).hasSize(1);
    }

    /** A new bot walks at once, and once more when it sees its servers. */
    private static void awaitNoWalk(Stage stage) throws InterruptedException {
        long quiet = Duration.ofMillis(500).toNanos();
        Watch.until(
                "no walk",
                () -> stage.hilt().calls().of("GET", LIST).stream()
                        .allMatch(call -> System.nanoTime() - call.arrivedNanos() > quiet));
    }

    private static List<Call> lists(HiltCalls calls, String query) {
        return calls.all().stream()
                .filter(call -> call.path().equals(LIST) && call.query().matches(query))
                .toList();
    }

    /** Paid for by names that are no account of any platform; the newest, which Hilt lists first. */
    private static String guests(Stage stage, int many) {
        String newest = "";
        for (int number = 1; number <= many; number++) {
            newest = pay(stage, "guest-" + number);
        }
        return newest;
    }

    @Test
    void fault_37_only_the_very_number_on_the_very_platform_counts(Stage stage) throws Exception {
        stage.hilt().switches().turnOn(Switch.NOISE_IN_LOOKUPS);
        try {
            DiscordBuyer reader = DiscordBuyer.inside(stage, "reader");
            String number = Long.toString(reader.id());
            String lounge = stage.world().telegramProduct();
            stage.hilt().buy(lounge, number, "@reader");
            pay(stage, "@reader");
            pay(stage, "0" + number);
            Watch.never("a role call", WHILE, () -> !reader.grants().isEmpty());
            assertThat(reader.type("/membership", Map.of())
                            .awaitReply(Duration.ofSeconds(15))
                            .text())
                    .contains("no membership here yet");
            assertThat(reader.hasRole()).isFalse();
            assertThat(reader.grants()).isEmpty();
            TelegramBuyer tom = TelegramBuyer.started(stage, "Tom");
            long namesake = stage.telegram().backstage().addUser(tom.id() * 10 + 7, "Namesake", "namesake");
            tom.arrive();
            stage.telegram()
                    .open(
                            namesake,
                            stage.telegram().links(stage.world().chat()).get(0).url());
            Watch.never(
                    "the namesake let in",
                    WHILE,
                    () -> stage.telegram().isInside(stage.world().chat(), namesake));
        } finally {
            stage.hilt().switches().turnOff(Switch.NOISE_IN_LOOKUPS);
        }
    }

    @Test
    void fault_37_several_memberships_together_keep_the_door_open(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "duo");
        buyer.arrive();
        String second = buyer.buy(stage.world().otherProduct()).membershipId();
        stage.hilt().memberships().setStatus(buyer.membership().id(), "EXPIRED");
        HiltCalls calls = new HiltCalls(stage);
        buyer.type("/membership", Map.of()).awaitReply(Duration.ofSeconds(15));
        stage.clock().advance(Duration.ofMinutes(2));
        Watch.never("the role taken back", WHILE, () -> !buyer.hasRole());
        assertThat(calls.lookups(buyer.id())).isNotEmpty();
        stage.hilt().memberships().setStatus(second, "EXPIRED");
        buyer.type("/membership", Map.of()).awaitReply(Duration.ofSeconds(15));
        new Calendar(stage).advanceUntil("the role taken back", () -> !buyer.hasRole());
    }

    @Test
    void fault_100_memberships_that_hilt_no_longer_has_are_held_with_one_alarm(Stage stage) throws Exception {
        DiscordBuyer dora = DiscordBuyer.inside(stage, "dora");
        dora.arrive();
        TelegramBuyer tom = TelegramBuyer.started(stage, "Lost");
        tom.arrive();
        Trail trail = Trail.from(stage);
        HiltCalls calls = new HiltCalls(stage);
        List<String> lost = List.of(dora.membership().id(), tom.membership().id());
        lost.forEach(stage.hilt().memberships()::lose);
        lost.forEach(stage.hilt().memberships()::forget);
        new Calendar(stage).moveBehind(tom.membership());
        stage.clock().advance(Duration.ofHours(2));
        Watch.until(
                "both asked for by id",
                () -> lost.stream().noneMatch(id -> calls.single(id).isEmpty()));
        stage.clock().advance(Duration.ofHours(2));
        Watch.never("a removal", WHILE, () -> !dora.hasRole() || !tom.isInside());
        assertThat(trail.alarms("MEMBERSHIP_MISSING")).isEqualTo(1);
        assertThat(trail.alarms("HELD")).isZero();
        lost.forEach(stage.hilt().memberships()::restore);
        new Calendar(stage).advanceUntil("both out", () -> !dora.hasRole() && !tom.isInside());
        assertThat(trail.words("ALARM")).contains("memberships missing at Hilt is over");
    }

    private static String pay(Stage stage, String identity) {
        return stage.hilt().buy(stage.world().discordProduct(), identity, "").membershipId();
    }
}
