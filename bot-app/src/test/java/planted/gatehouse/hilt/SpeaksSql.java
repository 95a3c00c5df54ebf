package planted.gatehouse.hilt;

import java.sql.Connection;

public record SpeaksSql(Connection connection) {}
