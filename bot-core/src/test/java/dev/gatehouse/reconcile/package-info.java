/** The engine played against a set clock: stories around one door, and thousands of seeded histories. */
@NullMarked
package dev.gatehouse.reconcile;

import org.jspecify.annotations.NullMarked;
