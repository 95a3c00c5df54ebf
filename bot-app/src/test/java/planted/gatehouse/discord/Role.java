package planted.gatehouse.discord;

public record Role(long id) {}
