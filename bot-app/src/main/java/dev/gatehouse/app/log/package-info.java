/**
 * The last net before a log line leaves: what looks like a token is masked, whoever logged it.
 */
@NullMarked
package dev.gatehouse.app.log;

import org.jspecify.annotations.NullMarked;
