/**
 * What whoever runs the house can do, whatever the platform: decide about people by hand, see what is owed and what would
 * change, let the brake go, decide about retired gates.
 */
@NullMarked
package dev.gatehouse.admin;

import org.jspecify.annotations.NullMarked;
