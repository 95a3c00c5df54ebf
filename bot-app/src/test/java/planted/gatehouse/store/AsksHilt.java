package planted.gatehouse.store;

import planted.gatehouse.hilt.SpeaksSql;

public record AsksHilt(SpeaksSql wire) {}
