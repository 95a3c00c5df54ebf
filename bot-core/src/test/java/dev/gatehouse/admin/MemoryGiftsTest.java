package dev.gatehouse.admin;

class MemoryGiftsTest extends GiftRowsContract {
    private final MemoryGifts gifts = new MemoryGifts();

    @Override
    protected GiftRows rows() {
        return gifts;
    }
}
