/** The arithmetic of what is measured. */
@NullMarked
package dev.gatehouse.app.bench;

import org.jspecify.annotations.NullMarked;
