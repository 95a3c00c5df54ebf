/** The soak, in small. */
@NullMarked
package dev.gatehouse.app.soak;

import org.jspecify.annotations.NullMarked;
