/** The local Hilt held to its rules, over raw HTTP. */
@NullMarked
package dev.gatehouse.sandbox.hilt;

import org.jspecify.annotations.NullMarked;
