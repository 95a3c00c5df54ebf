/** What Hilt's events must and must not do, and the memory-only neighbours the inbox is tested with. */
@NullMarked
package dev.gatehouse.inbox;

import org.jspecify.annotations.NullMarked;
