package planted.gatehouse.access;

import planted.gatehouse.store.AsksHilt;

record PeeksAtRows(AsksHilt rows) {}
