/**
 * The edge to Hilt's wire. Field names, status codes and rate-limit headers stay in here; what leaves are the words of
 * {@code access}, {@code membership} and {@code buyer}.
 */
@NullMarked
package dev.gatehouse.hilt;

import org.jspecify.annotations.NullMarked;
