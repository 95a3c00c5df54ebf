/** Wears a real node down, killed again and again beside the stand-ins, and keeps count of what it lost. */
@NullMarked
package dev.gatehouse.app.soak;

import org.jspecify.annotations.NullMarked;
