/**
 * The words of the house as values, and the one pure decision: account, gate, membership, evidence and presence go in,
 * a decision and a step come out. No clock is read here, nothing is sent, nothing is logged.
 */
@NullMarked
package dev.gatehouse.access;

import org.jspecify.annotations.NullMarked;
