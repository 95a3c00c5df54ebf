/**
 * Hilt's events: proved by their signature, stored once, turned into rings; never believed.
 */
@NullMarked
package dev.gatehouse.inbox;

import org.jspecify.annotations.NullMarked;
