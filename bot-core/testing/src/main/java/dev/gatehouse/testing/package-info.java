/**
 * Fakes of the core's ports that the tests of both platform modules need: who stands behind the counter, who hears the
 * bell and the alarms. A module of its own and no test jar, since whoever only builds the program builds no tests.
 */
@NullMarked
package dev.gatehouse.testing;

import org.jspecify.annotations.NullMarked;
