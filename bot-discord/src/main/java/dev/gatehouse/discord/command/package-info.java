/**
 * What a person can type in Discord and what is shown in return: the list of commands, messages in Discord's dress, and
 * direct messages.
 */
@NullMarked
package dev.gatehouse.discord.command;

import org.jspecify.annotations.NullMarked;
