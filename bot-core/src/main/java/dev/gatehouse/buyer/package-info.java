/**
 * What a buyer can do, whatever the platform: buy, and see what they have, why and until when.
 */
@NullMarked
package dev.gatehouse.buyer;

import org.jspecify.annotations.NullMarked;
