/**
 * What can be typed behind {@code gatehouse}, and how it is answered: the words of a mistake, the exit codes, the tables.
 * What the commands set in motion is handed in.
 */
@NullMarked
package dev.gatehouse.app.cli;

import org.jspecify.annotations.NullMarked;
