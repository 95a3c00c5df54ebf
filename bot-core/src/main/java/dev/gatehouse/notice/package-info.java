/**
 * Every text, and what each person was told: once per change, however often the loop runs.
 */
@NullMarked
package dev.gatehouse.notice;

import org.jspecify.annotations.NullMarked;
