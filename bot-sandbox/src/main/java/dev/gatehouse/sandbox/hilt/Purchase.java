package dev.gatehouse.sandbox.hilt;

/**
 * What one confirmed payment brought about.
 *
 * @param membershipId empty when the product sells no membership
 */
public record Purchase(String paymentId, String membershipId, String receiptId) {}
