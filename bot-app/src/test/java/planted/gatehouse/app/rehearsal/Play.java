package planted.gatehouse.app.rehearsal;

import planted.gatehouse.app.settings.UsesStandIn;

public record Play(UsesStandIn settings) {}
