/**
 * JDA's events turned into keys and calls. The only place that catches everything, so that nothing of ours reaches a thread
 * of the library.
 */
@NullMarked
package dev.gatehouse.discord.rim;

import org.jspecify.annotations.NullMarked;
