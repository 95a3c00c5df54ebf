/** What people are told, and how often. */
@NullMarked
package dev.gatehouse.notice;

import org.jspecify.annotations.NullMarked;
