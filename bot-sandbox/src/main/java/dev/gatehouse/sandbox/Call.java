package dev.gatehouse.sandbox;

import java.time.Instant;
import java.util.Map;

/**
 * One HTTP call a stand-in received and what it answered.
 *
 * @param number counts from 1 within one stand-in
 * @param at calendar time of arrival
 * @param arrivedNanos machine time of arrival, {@link System#nanoTime()}
 * @param path path without the query
 * @param query raw query, empty when there was none
 * @param headers names in lower case
 * @param status the answer's status; 0 when the caller got no answer
 * @param answeredNanos machine time of the answer
 */
public record Call(
        long number,
        Instant at,
        long arrivedNanos,
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        int status,
        String answer,
        long answeredNanos) {}
