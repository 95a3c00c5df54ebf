/**
 * The whole life of a gate played headless against the three stand-ins: each act is one line of what was tried and what
 * was seen on the platform.
 */
@NullMarked
package dev.gatehouse.app.rehearsal;

import org.jspecify.annotations.NullMarked;
