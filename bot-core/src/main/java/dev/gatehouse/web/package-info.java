/**
 * The two HTTP listeners: one that anybody may reach, for Hilt's webhooks, and one for whoever runs the house.
 */
@NullMarked
package dev.gatehouse.web;

import org.jspecify.annotations.NullMarked;
