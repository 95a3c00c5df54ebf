/** What is measured rather than tested: runs over the stage, told with date and machine, good or bad. */
@NullMarked
package dev.gatehouse.app.bench;

import org.jspecify.annotations.NullMarked;
