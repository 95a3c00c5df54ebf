/**
 * What a person can type or press in Telegram, and how what the house answers is dressed for it.
 */
@NullMarked
package dev.gatehouse.telegram.command;

import org.jspecify.annotations.NullMarked;
