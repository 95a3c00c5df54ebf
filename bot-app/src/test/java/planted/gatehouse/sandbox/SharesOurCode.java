package planted.gatehouse.sandbox;

import planted.gatehouse.access.Word;
import planted.gatehouse.app.settings.UsesStandIn;

public record SharesOurCode(Word word, Class<UsesStandIn> user) {
    UsesStandIn back() {
        return new UsesStandIn(this);
    }
}
