/**
 * The composition root: everything is made here with {@code new}, started and stopped in order. The only room that knows
 * every other one.
 */
@NullMarked
package dev.gatehouse.app;

import org.jspecify.annotations.NullMarked;
