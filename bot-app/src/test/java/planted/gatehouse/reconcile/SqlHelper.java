package planted.gatehouse.reconcile;

record SqlHelper(String text) {
    record DoorImpl(String text) {}
}
