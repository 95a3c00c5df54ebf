package planted.gatehouse.access;

public record Word(String text) {}
