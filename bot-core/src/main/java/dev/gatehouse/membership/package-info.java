/**
 * What Hilt says, kept: reads, look-ups by identity, walks over a product, the self-test of look-ups and the time of
 * the next look. Owns the ports to Hilt's reading routes and to the membership rows.
 */
@NullMarked
package dev.gatehouse.membership;

import org.jspecify.annotations.NullMarked;
