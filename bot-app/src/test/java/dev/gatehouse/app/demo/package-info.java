/** The demo as a visitor uses it: the real page in a real browser, the bot and the stand-ins behind it. */
@NullMarked
package dev.gatehouse.app.demo;

import org.jspecify.annotations.NullMarked;
