/**
 * What was done and why, kept for people. Never an input to a decision.
 */
@NullMarked
package dev.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
