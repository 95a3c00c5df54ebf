/** What a buyer meets, from the first word to the paid link, with Hilt and the door played. */
@NullMarked
package dev.gatehouse.buyer;

import org.jspecify.annotations.NullMarked;
