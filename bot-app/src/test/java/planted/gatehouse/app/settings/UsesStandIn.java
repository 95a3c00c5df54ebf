package planted.gatehouse.app.settings;

import planted.gatehouse.app.rehearsal.Play;
import planted.gatehouse.sandbox.SharesOurCode;

public record UsesStandIn(SharesOurCode standIn) {
    Play play() {
        return new Play(this);
    }
}
