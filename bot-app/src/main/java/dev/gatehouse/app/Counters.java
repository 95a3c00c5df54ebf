package dev.gatehouse.app;

import dev.gatehouse.buyer.AccountDesk;
import dev.gatehouse.buyer.Care;
import dev.gatehouse.buyer.CareDesk;
import dev.gatehouse.buyer.Catalog;
import dev.gatehouse.buyer.Claims;
import dev.gatehouse.buyer.Helpdesk;
import dev.gatehouse.buyer.Privacy;
import dev.gatehouse.buyer.Reasons;
import dev.gatehouse.buyer.ReceiptCounter;
import dev.gatehouse.buyer.Shelf;
import dev.gatehouse.buyer.Standing;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;

/** The counters at which people ask about what they have bought, put together. */
record Counters(Ground ground, Hilt.Shop hilt, EvidenceSource evidence, Doors doors) {

    CareDesk care(Shelf shelf, Catalog catalog, Standing standing, AccountDesk accounts) {
        Rows rows = ground.tables().rows();
        Recorder recorder = ground.recorder();
        Tables.CareTables tables = ground.tables().care();
        return new Care(
                shelf,
                accounts::texts,
                new ReceiptCounter(evidence, rows.people(), hilt.ledger()),
                new Helpdesk(hilt.support(), tables.support(), evidence, rows.people(), recorder),
                new Care.Parts(
                        new Claims(hilt.ledger(), tables.claims(), recorder),
                        new Reasons(standing, evidence, rows, new Reasons.Names(doors, catalog), ground.clock()),
                        privacy()));
    }

    Privacy privacy() {
        return new Privacy(ground.tables().care().privacy(), evidence, ground.recorder());
    }
}
