package dev.gatehouse.sandbox.stage;

/** What the page shows besides the three platforms themselves. */
record Scenery(Front front, Calendar calendar, Troubles troubles, Tour tour, Trail trail) {}
