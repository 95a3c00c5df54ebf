package dev.gatehouse.app;

import dev.gatehouse.Secret;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.ClaimOffice;
import dev.gatehouse.buyer.AccessCheck;
import dev.gatehouse.buyer.AccountDesk;
import dev.gatehouse.buyer.Accounts;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Care;
import dev.gatehouse.buyer.CareDesk;
import dev.gatehouse.buyer.Catalog;
import dev.gatehouse.buyer.Checkout;
import dev.gatehouse.buyer.Claims;
import dev.gatehouse.buyer.Codes;
import dev.gatehouse.buyer.Desk;
import dev.gatehouse.buyer.Helpdesk;
import dev.gatehouse.buyer.LastWord;
import dev.gatehouse.buyer.NewsDesk;
import dev.gatehouse.buyer.Privacy;
import dev.gatehouse.buyer.Reasons;
import dev.gatehouse.buyer.ReceiptCounter;
import dev.gatehouse.buyer.Shelf;
import dev.gatehouse.buyer.Signpost;
import dev.gatehouse.buyer.Standing;
import dev.gatehouse.buyer.Ties;
import dev.gatehouse.buyer.Till;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.membership.Memberships;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.Notices;
import dev.gatehouse.notice.Room;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import dev.gatehouse.store.LinkTable;
import dev.gatehouse.web.AccessRoute;
import dev.gatehouse.web.GoRoute;
import dev.gatehouse.web.PublicListener.ForBuyers;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What buyers meet, put together: the desk they buy at, the counters at which they ask, and what their own programs may ask. */
final class Shopfront {
    private final Ground ground;
    private final Hilt hilt;
    private final Memberships memberships;
    private final Judge judge;
    private final Doors doors;
    private final Word word;
    private final Signpost signpost;
    private final Catalog catalog;
    private final Shelf shelf;
    private final Standing standing;
    private final Till till;

    /** How whoever buys here is looked at again, and told. */
    record Word(Doorbell bell, Notices notices, Listeners listeners, Function<Gate, Optional<Room>> fallbacks) {}

    Shopfront(
            Ground ground,
            Hilt hilt,
            Memberships memberships,
            Judge judge,
            Doors doors,
            Word word,
            Optional<URI> publicUrl) {
        this.ground = ground;
        this.hilt = hilt;
        this.memberships = memberships;
        this.judge = judge;
        this.doors = doors;
        this.word = word;
        this.signpost = Signpost.at(publicUrl);
        this.catalog = new Catalog(hilt.sales(), ground.clock());
        this.shelf = new Shelf(ground.gates(), catalog);
        this.standing = new Standing(memberships, judge, ground.tables().rows(), doors, word.bell(), word.listeners());
        Checkout checkout = new Checkout(hilt.sales(), ground.tables().handoffs(), ground.recorder());
        this.till = new Till(shelf, checkout, standing, doors, signpost, ground.recorder());
    }

    BuyerDesk desk() {
        AccountDesk accounts = accounts();
        return new Desk(shelf, till, standing, new Desk.Counters(accounts, care(accounts)), ground.recorder());
    }

    NewsDesk news() {
        return new LastWord(ground.gates(), word.listeners(), word.fallbacks());
    }

    /** What is reached over HTTP. */
    ForBuyers overHttp(List<Secret> accessApiKeys) {
        AccessCheck check =
                new AccessCheck(shelf, till, memberships, ground.tables().rows().people(), judge);
        return new ForBuyers(
                new GoRoute(ground.tables().handoffs()::find, ground.clock()),
                new AccessRoute(check::answer, accessApiKeys, signpost));
    }

    private AccountDesk accounts() {
        LinkTable links = ground.tables().links();
        Ties ties = new Ties(links, word.bell(), word.notices(), ground.recorder());
        return new Accounts(shelf, new Codes(links, new SecureRandom(), ground.clock()), ties, word.listeners());
    }

    private CareDesk care(AccountDesk accounts) {
        Rows rows = ground.tables().rows();
        Recorder recorder = ground.recorder();
        Tables.CareTables tables = ground.tables().care();
        Hilt.Shop shop = hilt.shop();
        return new Care(
                shelf,
                accounts::texts,
                new ReceiptCounter(memberships, rows.people(), shop.ledger()),
                new Helpdesk(shop.support(), tables.support(), memberships, rows.people(), recorder),
                new Care.Parts(
                        new Claims(shop.ledger(), tables.claims(), recorder),
                        new Reasons(standing, memberships, rows, new Reasons.Names(doors, catalog), ground.clock()),
                        privacy()));
    }

    Privacy privacy() {
        return new Privacy(ground.tables().care().privacy(), memberships, ground.recorder());
    }

    ClaimOffice claims() {
        return new ClaimOffice(
                ground.tables().care().claims(),
                hilt.shop().ledger(),
                id -> memberships.read(id, Urgency.BUYER),
                new ClaimOffice.Tongue(word.bell(), word.notices()),
                ground.recorder());
    }
}
