package planted.gatehouse.misc;

record HasNoRoom(String text) {}
