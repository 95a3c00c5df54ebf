/**
 * Where Telegram's updates come in: fetched, stored, then handed on once each. Holds the only catch-alls of this module.
 */
@NullMarked
package dev.gatehouse.telegram.rim;

import org.jspecify.annotations.NullMarked;
