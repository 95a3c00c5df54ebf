package dev.gatehouse.sandbox.stage;

/**
 * The calendar.
 *
 * @param ahead how far it stands from the machine's
 * @param next what comes next, with its moment; empty when nothing does
 * @param botRuns whether the bot answers
 */
public record ClockView(String now, String ahead, String next, boolean botRuns) {}
