package dev.gatehouse.notice;

import dev.gatehouse.access.Gate;

/** What is to be told about one door. */
record News(Gate gate, Level level) {}
