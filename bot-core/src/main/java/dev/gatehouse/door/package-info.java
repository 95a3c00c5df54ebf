/**
 * What the engine needs of a chat platform: doors that can be looked at, opened and closed, and the bell a platform rings.
 */
@NullMarked
package dev.gatehouse.door;

import org.jspecify.annotations.NullMarked;
