/**
 * What the node counts and times of itself, for Prometheus; names and units in docs/operate.md.
 */
@NullMarked
package dev.gatehouse.app.metrics;

import org.jspecify.annotations.NullMarked;
