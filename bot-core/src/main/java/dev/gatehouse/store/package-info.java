/**
 * The rows of every room, in visible SQL that H2 and PostgreSQL both understand. Implements the rooms' ports; nothing
 * but this package speaks JDBC.
 */
@NullMarked
package dev.gatehouse.store;

import org.jspecify.annotations.NullMarked;
