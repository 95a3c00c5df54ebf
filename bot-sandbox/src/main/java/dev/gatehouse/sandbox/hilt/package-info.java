/**
 * A local Hilt: products, personal checkout links, a checkout page that takes play money, memberships that run out, and
 * signed webhooks. Where Hilt publishes nothing, the behaviour is a {@link dev.gatehouse.sandbox.hilt.Switch}.
 */
@NullMarked
package dev.gatehouse.sandbox.hilt;

import org.jspecify.annotations.NullMarked;
