/**
 * Brings doors to what {@code access} decides: the queue of rings, the order of work, the timers and the sweep.
 */
@NullMarked
package dev.gatehouse.reconcile;

import org.jspecify.annotations.NullMarked;
