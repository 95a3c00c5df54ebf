package dev.gatehouse.sandbox.discord;

import java.time.Instant;

/**
 * One change in a guild's audit log. An act that changed nothing leaves none, as at Discord.
 *
 * @param at calendar time
 * @param who the user who did it, the bot or a moderator
 * @param target the user or role it was done to; 0 for an invite
 * @param role the role given or taken, else 0
 * @param reason decoded from the call, empty when none was given
 */
public record AuditEntry(long id, Instant at, long who, AuditAction action, long target, long role, String reason) {}
