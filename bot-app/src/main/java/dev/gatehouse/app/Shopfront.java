package dev.gatehouse.app;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.ClaimOffice;
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
import dev.gatehouse.buyer.Privacy;
import dev.gatehouse.buyer.Reasons;
import dev.gatehouse.buyer.ReceiptCounter;
import dev.gatehouse.buyer.Shelf;
import dev.gatehouse.buyer.Standing;
import dev.gatehouse.buyer.Ties;
import dev.gatehouse.buyer.Till;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.membership.Memberships;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.Notices;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import dev.gatehouse.store.LinkTable;
import java.security.SecureRandom;

/** What buyers meet, put together: the desk they buy at, and the counters at which they ask about what they bought. */
record Shopfront(Ground ground, Hilt hilt, Memberships memberships, Judge judge, Doors doors, Word word) {

    /** How whoever buys here is looked at again, and told. */
    record Word(Doorbell bell, Notices notices, Listeners listeners) {}

    BuyerDesk desk() {
        Recorder recorder = ground.recorder();
        Catalog catalog = new Catalog(hilt.sales(), ground.clock());
        Shelf shelf = new Shelf(ground.gates(), catalog);
        Standing standing =
                new Standing(memberships, judge, ground.tables().rows(), doors, word.bell(), word.listeners());
        Checkout checkout = new Checkout(hilt.sales(), ground.tables().handoffs(), recorder);
        AccountDesk accounts = accounts(shelf);
        return new Desk(
                shelf,
                new Till(shelf, checkout, standing, doors, recorder),
                standing,
                new Desk.Counters(accounts, care(shelf, catalog, standing, accounts)),
                recorder);
    }

    private AccountDesk accounts(Shelf shelf) {
        LinkTable links = ground.tables().links();
        Ties ties = new Ties(links, word.bell(), word.notices(), ground.recorder());
        return new Accounts(shelf, new Codes(links, new SecureRandom(), ground.clock()), ties, word.listeners());
    }

    private CareDesk care(Shelf shelf, Catalog catalog, Standing standing, AccountDesk accounts) {
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
