/** The listeners, spoken to over real sockets. */
@NullMarked
package dev.gatehouse.web;

import org.jspecify.annotations.NullMarked;
