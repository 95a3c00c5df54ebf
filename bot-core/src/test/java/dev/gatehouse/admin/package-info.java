/** What admins can do, played at the desk: real rows, a Hilt and a platform that say what a story sets. */
@NullMarked
package dev.gatehouse.admin;

import org.jspecify.annotations.NullMarked;
