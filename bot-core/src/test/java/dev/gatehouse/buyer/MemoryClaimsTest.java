package dev.gatehouse.buyer;

class MemoryClaimsTest extends ClaimRowsContract {
    private final MemoryClaims claims = new MemoryClaims();

    @Override
    protected ClaimRows rows() {
        return claims;
    }
}
