/** The fault matrix: each case by its number, against the running bot, judged by what the stand-ins saw. */
@NullMarked
package dev.gatehouse.app.faults;

import org.jspecify.annotations.NullMarked;
