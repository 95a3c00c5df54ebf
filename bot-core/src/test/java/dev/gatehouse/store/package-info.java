/** The contracts every database must hold to, and what H2 alone must. */
@NullMarked
package dev.gatehouse.store;

import org.jspecify.annotations.NullMarked;
