/** The parts of the stage page that need no browser; what a visitor sees is tested in one, beside the bot. */
@NullMarked
package dev.gatehouse.sandbox.stage;

import org.jspecify.annotations.NullMarked;
