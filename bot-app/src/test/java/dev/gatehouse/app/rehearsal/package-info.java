/** The rehearsal as part of the gate. */
@NullMarked
package dev.gatehouse.app.rehearsal;

import org.jspecify.annotations.NullMarked;
