/** Discord's rules as the stand-in keeps them, asked over plain HTTP and websocket, and once through JDA. */
@NullMarked
package dev.gatehouse.sandbox.discord;

import org.jspecify.annotations.NullMarked;
