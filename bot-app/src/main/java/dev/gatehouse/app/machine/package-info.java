/**
 * What only this machine can show: its clock, its disk, its way to the world, its settings. Findings for the check.
 */
@NullMarked
package dev.gatehouse.app.machine;

import org.jspecify.annotations.NullMarked;
