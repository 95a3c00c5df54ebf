/**
 * What the operator decided, read once from the file and the environment: every mistake is reported together, and what
 * comes out holds no raw text any more. Knows files and environment so that no other room has to.
 */
@NullMarked
package dev.gatehouse.app.settings;

import org.jspecify.annotations.NullMarked;
