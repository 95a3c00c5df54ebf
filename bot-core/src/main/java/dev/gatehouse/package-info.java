/** What every room may use: {@link dev.gatehouse.Secret}. */
@NullMarked
package dev.gatehouse;

import org.jspecify.annotations.NullMarked;
