/**
 * The demo: the stage page and its stand-ins from the sandbox, and on it the bot as it is run in production with
 * {@code config/sandbox.yaml}.
 */
@NullMarked
package dev.gatehouse.app.demo;

import org.jspecify.annotations.NullMarked;
